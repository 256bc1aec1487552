import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configFrom, Misconfigured } from '../config.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
const SHEET = ':root { --ds-color-accent-base-default: #7a1f5c }';
const SECTION = { heading: 'Kontakt', paragraphs: ['Skriv til oss.'] };
const own = mkdtempSync(join(tmpdir(), 'own-looks-'));
const statement = join(own, 'statement.json');
let serving: Serving;
beforeAll(async () => {
  writeFileSync(join(own, 'theme.css'), SHEET);
  const said = { updated: '2027-01-15', sections: [SECTION] };
  writeFileSync(statement, JSON.stringify({ nb: said, en: said }));
  serving = await startServing({ THEME: own, ACCESSIBILITY_STATEMENT: statement });
});
afterAll(async () => {
  await serving?.stop();
  rmSync(own, { recursive: true });
});
const got = async (path: string) => {
  const answer = await fetch(serving.address + path);
  return {
    type: answer.headers.get('content-type'),
    policy: answer.headers.get('content-security-policy'),
    text: await answer.text(),
  };
};

test('an address of the application is its page, which runs and looks by its own files alone', async () => {
  const { type, policy, text } = await got('/piloter/en-eller-annen');
  expect(type).toBe('text/html; charset=utf-8');
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(text).toMatch(/<script type="module"/);
  expect(await got('/finnes-ikke.js')).toMatchObject({ type: 'application/problem+json; charset=utf-8' });
});

test('an installation has its own looks: its sheet comes after ours, and what it does not replace is ours', async () => {
  const { text } = await got('/');
  expect(text.lastIndexOf('rel="stylesheet"')).toBe(text.indexOf('rel="stylesheet" href="/theme.css"'));
  expect(await got('/theme.css')).toMatchObject({ text: SHEET, type: 'text/css; charset=utf-8' });
  expect((await got('/icon.svg')).text).toContain('<svg');
});

test('an installation states its own accessibility', async () => {
  expect(JSON.parse((await got('/api/accessibility')).text).sections).toMatchObject([SECTION]);
});

test.each(['THEME', 'ACCESSIBILITY_STATEMENT'])('a %s that is not there is refused at the start', (name) => {
  const asked = () =>
    configFrom({
      DATABASE_URL: 'postgres://a@127.0.0.1/b',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      [name]: join(own, 'not-there'),
    });
  expect(asked).toThrow(Misconfigured);
  expect(asked).toThrow(new RegExp(`^${name} names no .* see docs/operations.md`));
});
