import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
});
afterAll(() => f.close());

const command = fileURLToPath(new URL('../../dist/tell-again.js', import.meta.url));
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [command, ...args], { env: { ...process.env, DATABASE_URL: f.url }, encoding: 'utf8' });
const filled = async (): Promise<string> => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill' }));
  await f.streams.activities().look(stream);
  return stream;
};
const swept = async () => (await f.streams.sweepBatch(10)).map(({ stream }) => stream);

test('what was given up for a stream that is named is owed again, and delivered once somebody is there', async () => {
  const stream = await filled();
  const other = await filled();
  await f.streams.execute(stream, ask({ type: 'boil', tell: 1, whom: 'harstad' }));
  const { look, deliver, giveUp } = f.streams.activities();
  await giveUp(`${stream}/2/0`);
  expect(await look(stream)).toMatchObject({ untold: [] });
  expect(await swept()).toEqual([]);

  expect(run(stream)).toMatchObject({ status: 0, stdout: 'To be told again: 1 streams. Owed again: 1 deliveries.\n' });
  expect(await swept()).toEqual([stream]);
  expect((await look(stream)).untold).toEqual([expect.objectContaining({ id: `${stream}/2/0` })]);
  await deliver(`${stream}/2/0`);
  expect(await f.owner.query('select person from notice where stream = $1', [stream])).toEqual([
    { person: 'leader-harstad' },
  ]);

  expect(run(stream)).toMatchObject({ stdout: 'To be told again: 1 streams. Owed again: 0 deliveries.\n' });
  expect(await swept()).toEqual([stream]);
  await look(stream);
  expect(run(other, 'sample/none')).toMatchObject({ status: 1, stderr: expect.stringContaining('are not there') });
});

test('all that are open are told again at once, and those that are over are not', async () => {
  const [open, over] = [await filled(), await filled()];
  await f.owner.query('update stream set seen = seq, closed = (id <> $1)', [open]);
  expect(run('--all')).toMatchObject({ status: 0, stdout: 'To be told again: 1 streams. Owed again: 0 deliveries.\n' });
  expect(await swept()).toEqual([open]);
  expect(run(over)).toMatchObject({ status: 0, stdout: expect.stringContaining('told again: 1 streams') });
});

test.each([[[]], [['--al']], [['pilot']], [['--all', 'pilot/1']]])(
  'called with %j it says how it is called',
  (args) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('or say --all') });
  },
);
