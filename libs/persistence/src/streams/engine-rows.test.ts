import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { poolOf } from '../pool.js';
import { waitsFor, waitsOnDesk } from '../read-models/waiting.js';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';
import { sample } from '../testing/sample.js';
import { Streams } from './streams.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
});
afterAll(() => f.close());

const waiting = (stream: string) =>
  f.db.query('select who, turn, xmin::text as written from waiting where stream = $1', [stream]);
const seenBy = async (stream: string): Promise<string[]> =>
  (await f.db.query('select key from visible_to where stream = $1 order by key', [stream])).map(
    ({ key }: { key: string }) => key,
  );
async function filled(): Promise<string> {
  const stream = aSample();
  expect(await f.streams.execute(stream, ask({ type: 'fill', dates: [] }))).toMatchObject({ ok: true });
  return stream;
}
const give = (stream: string, type: 'boil' | 'cool' | 'noteTold') => f.streams.execute(stream, ask({ type }));

test('whose turn it is and who may see a stream are written with every step that changes it', async () => {
  const stream = await filled();
  expect(await waiting(stream)).toMatchObject([{ who: 'leader@harstad', turn: 'boil' }]);
  expect(await seenBy(stream)).toEqual(['leader@harstad', 'person:leader-senja']);
  await give(stream, 'boil');
  expect([await waiting(stream), await seenBy(stream)]).toEqual([[], ['everybody']]);
  await give(stream, 'cool');
  expect([await waiting(stream), await seenBy(stream)]).toMatchObject([
    [{ who: 'leader@harstad' }],
    ['leader@harstad', 'person:leader-senja'],
  ]);
});

test('a step that changes nobody’s turn writes none of it anew', async () => {
  const stream = await filled();
  await give(stream, 'boil');
  const [{ written }] = await f.db.query('select xmin::text as written from visible_to where stream = $1', [stream]);
  await give(stream, 'noteTold');
  expect(await f.db.query('select xmin::text as written from visible_to where stream = $1', [stream])).toEqual([
    { written },
  ]);
});

test('of two at once the one that comes too late writes nothing of it', async () => {
  const stream = await filled();
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => give(stream, n % 2 === 0 ? 'boil' : 'noteTold')),
  );
  expect(answers.some(({ ok }) => ok)).toBe(true);
  expect([await waiting(stream), await seenBy(stream)]).toEqual([[], ['everybody']]);
});

test('a release whose rules say otherwise writes it anew for every stream, also where it was never written', async () => {
  const stream = await filled();
  await f.owner.query('delete from waiting; delete from visible_to');
  const next = { ...sample, fold: 2, visibleTo: () => ['secretary@FSU'] };
  expect(await new Streams(f.db, f.community, [{ entity: next }]).release()).toMatchObject({ faults: [] });
  expect(await waiting(stream)).toMatchObject([{ who: 'leader@harstad', turn: 'boil' }]);
  expect(await seenBy(stream)).toEqual(['secretary@FSU']);
});

test('a desk has all that waits for its reader, and of what others owe only so much, with how much is left out', async () => {
  await f.owner.query('delete from waiting');
  const mine = await filled();
  for (let n = 0; n < 4; n++) await filled();
  const pool = poolOf(f.db);
  expect(await waitsFor(pool, ['leader@harstad'])).toHaveLength(5);
  const others = await waitsOnDesk(pool, { keys: [], sights: ['person:leader-senja'] }, 3);
  expect([others.waits.length, others.more]).toEqual([3, 2]);
  await f.owner.query(`update waiting set keys = '{leader@tromso}' where stream = $1`, [mine]);
  const both = await waitsOnDesk(pool, { keys: ['leader@tromso'], sights: ['person:leader-senja'] }, 3);
  expect([both.waits.length, both.more, both.waits.some(({ stream }) => stream === mine)]).toEqual([4, 1, true]);
});
