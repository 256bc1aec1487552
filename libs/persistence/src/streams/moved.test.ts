import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { poolOf } from '../pool.js';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';
import { movedSince, snapshotAt } from './moved.js';
import { sample } from '../testing/sample.js';
import { verify } from './verify.js';

const ENTITIES = [{ entity: sample }];

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
});
afterAll(() => f.close());

const now = async () => (await movedSince(poolOf(f.db), ENTITIES, null)).snapshot;
const since = async (snapshot: string) =>
  (await movedSince(poolOf(f.db), ENTITIES, snapshot)).streams.map(({ stream }) => stream).toSorted();
async function filled(now?: string): Promise<string> {
  const stream = aSample();
  expect(await f.streams.execute(stream, ask({ type: 'fill', dates: [] }), now)).toMatchObject({ ok: true });
  return stream;
}

test('what moved since a snapshot is found once, and nothing where nothing did', async () => {
  const first = await now();
  expect(await since(first)).toEqual([]);
  const stream = await filled();
  const found = await movedSince(poolOf(f.db), ENTITIES, first);
  expect(found).toMatchObject({
    streams: [{ stream, visibleTo: ['leader@harstad', 'person:leader-senja'], happened: [] }],
    told: [],
    more: false,
  });
  expect(await since(found.snapshot)).toEqual([]);
  await f.streams.execute(stream, ask({ type: 'boil' }));
  expect(await since(found.snapshot)).toEqual([stream]);
});

test.each([-15_000, 3_600_000])('what a machine whose clock is off by %d ms writes is found', async (off) => {
  const first = await now();
  const stream = await filled(new Date(Date.now() + off).toISOString());
  expect(await since(first)).toEqual([stream]);
});

test('what began earlier and is committed later is found, after what overtook it', async () => {
  const first = await now();
  const slow = await poolOf(f.owner).connect();
  const late = aSample();
  await slow.query('begin');
  await slow.query(
    `insert into stream (id, seq, fold, state, hash, at, closed) values ($1, 1, 1, '{}', '', now(), false)`,
    [late],
  );
  await slow.query(
    `insert into event (stream, seq, type, version, data, actor, role, cause, at, prev_hash, hash)
     values ($1, 1, 'Filled', 1, '{}', 'engine', 'engine', 'test', now(), '', '')`,
    [late],
  );
  const quick = await filled();
  const between = await movedSince(poolOf(f.db), ENTITIES, first);
  expect(between.streams).toEqual([
    { stream: quick, visibleTo: ['leader@harstad', 'person:leader-senja'], happened: [] },
  ]);
  await slow.query('commit');
  slow.release();
  expect(await since(between.snapshot)).toEqual([late]);
  // Whoever only has the short position is told of what overtook it once more, and misses nothing.
  expect(await since(snapshotAt(between.position))).toEqual([late, quick].toSorted());
  await f.owner.query('delete from event where stream = $1', [late]);
  await f.owner.query('delete from stream where id = $1', [late]);
});

test('a snapshot of a database that was ahead of this one says that more may have moved', async () => {
  const found = await movedSince(poolOf(f.db), ENTITIES, snapshotAt('4000000000'));
  expect(found).toMatchObject({ streams: [], more: true });
  expect((await movedSince(poolOf(f.db), ENTITIES, found.snapshot)).more).toBe(false);
});

test('rows that a restore brought along, of transactions that are not here yet, are no news', async () => {
  const first = await now();
  const stream = await filled();
  await f.owner.query(`update event set moved_in = '4000000000' where stream = $1`, [stream]);
  expect(await since(first)).toEqual([]);
});

test('who is given a notice is found', async () => {
  const first = await now();
  await f.owner.query(
    `insert into notice (reaction, person, about, stream, seq, at) values ('r', 'leader-harstad', 'a', 's', 1, now())`,
  );
  expect(await movedSince(poolOf(f.db), ENTITIES, first)).toMatchObject({ streams: [], told: ['leader-harstad'] });
});

test('which transaction wrote an event is no part of what its hash is of', async () => {
  await filled();
  expect(await verify(f.owner)).toMatchObject({ broken: null });
});
