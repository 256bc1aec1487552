import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { somebody } from '../testing/people.js';
import { LEADER, player } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving?.stop());

const asked = (who: string, path: string, tag = '') =>
  somebody(serving, who).sees<string>(path, tag === '' ? {} : { 'if-none-match': tag });

test('what somebody has already is not sent again, and what became otherwise is', async () => {
  const first = await asked(LEADER, '/api/pilots');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
  const again = await asked(LEADER, '/api/pilots', `"other", ${tag}`);
  expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', tag]);
  await player(serving).drafted();
  const other = await asked(LEADER, '/api/pilots', tag);
  expect(other.status).toBe(200);
  expect(other.headers.get('etag')).not.toBe(tag);
});

test('an answer with a tag is still kept by no browser', async () => {
  for (const path of ['/api/me', '/api/desk', '/api/people']) {
    const first = await asked(LEADER, path);
    const again = await asked(LEADER, path, first.headers.get('etag') ?? '');
    expect([first, again].map(({ status, headers }) => [status, headers.get('cache-control')])).toEqual([
      [200, 'no-store'],
      [304, 'no-store'],
    ]);
  }
});

test('what somebody else was answered is never taken for one’s own', async () => {
  const tag = (await asked(LEADER, '/api/me')).headers.get('etag') ?? '';
  expect((await asked('leader-harstad', '/api/me', tag)).status).toBe(200);
});

test('a version is no promise that nothing beside it changed: it is answered in full', async () => {
  const id = await player(serving).drafted();
  const tag = (await asked(LEADER, `/api/pilots/${id}`)).headers.get('etag') ?? '';
  expect(tag).toBe('"1"');
  expect((await asked(LEADER, `/api/pilots/${id}`, tag)).status).toBe(200);
});
