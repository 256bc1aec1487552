import { afterAll, expect, jest, test } from '@jest/globals';
import { book } from '@tiltaksmotor/documents/testing';
import { renderApart } from '@tiltaksmotor/worker';
import { readFileSync } from 'node:fs';

jest.setTimeout(120_000);
const refused: string[] = [];
const renderer = renderApart((why) => refused.push(why));
afterAll(() => renderer.close());

/** The processes that render now, as Linux lists those that this one has started. */
function rendering(): readonly number[] {
  const started = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').map(Number);
  return started.filter((pid) => pid > 0 && commandOf(pid).includes('render-process'));
}
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

test('each paper is rendered by a process that has ended when its paper is there, one at a time', async () => {
  let most = 0;
  const looking = setInterval(() => (most = Math.max(most, rendering().length)), 5);
  const made = await Promise.all([1, 2, 3].map((cases) => renderer.render(book(cases), null)));
  clearInterval(looking);
  expect([most, rendering().length]).toEqual([1, 0]);
  for (const one of made) expect(Object.keys(one).sort()).toEqual(['csv', 'docx', 'pdf', 'xlsx']);
  expect(Buffer.from(made[0]?.['pdf'] ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
});

test('a process that is killed fails the paper it was rendering, and no other', async () => {
  const failed = expect(renderer.render(book(40), null)).rejects.toThrow('SIGKILL');
  const next = renderer.render(book(1), null);
  while (rendering().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  process.kill(rendering()[0] ?? 0, 'SIGKILL');
  await failed;
  expect(Object.keys(await next)).toContain('pdf');
});

test('a template that cannot be used is told of, and the standard one is used', async () => {
  const { docx } = await renderer.render(book(1), Buffer.from('no template'));
  expect(refused.length).toBe(1);
  expect(docx).toEqual((await renderer.render(book(1), null))['docx']);
});
