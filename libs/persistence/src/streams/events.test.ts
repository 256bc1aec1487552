import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { accept, shownOfEvent, type Capacity, type Entity, type Lift } from '@tiltaksmotor/domain';
import { randomUUID } from 'node:crypto';
import { poolOf } from '../pool.js';
import { ask, openFixture, type Fixture } from '../testing/fixture.js';
import { streamsAt } from './as-of.js';
import { eventsDone, eventsOf, streamsWith, versionOf, whoDid } from './events.js';
import { Streams } from './streams.js';
import { verify } from './verify.js';

/** A barrel whose first release counted in cups; the second counts in decilitres; the third also says what of. */
interface Barrel {
  readonly holds: number;
  readonly of: string;
}
type Command = { readonly type: 'fill' | 'tap'; readonly amount: number };
type InCups = { readonly type: 'Filled' | 'Tapped'; readonly cups: number };
type InDecilitres =
  | { readonly type: 'Filled'; readonly decilitres: number; readonly of?: string }
  | { readonly type: 'Tapped'; readonly cups: number };

const AS: Capacity = { role: 'leader', at: 'harstad' };
const rest = {
  name: 'barrel',
  initial: { holds: 0, of: 'unknown' },
  deadlines: () => [],
  reactions: () => [],
  waits: () => [],
  task: () => ({ title: null, facts: {}, policy: null, followedBy: [], informs: [] }),
  visibleTo: () => [],
  isClosed: () => false,
  standing: () => ({ phase: 'there', turn: [], due: null }),
};
const first: Entity<Barrel, Command, InCups, never> = {
  ...rest,
  fold: 1,
  decide: (_, { type, amount }) => accept(AS, { type: type === 'fill' ? 'Filled' : 'Tapped', cups: amount }),
  evolve: (state, { type, cups }) => ({ ...state, holds: state.holds + (type === 'Filled' ? cups : -cups) }),
};
const inDecilitres: Lift = ({ cups, ...data }) => ({ ...data, decilitres: Number(cups) * 2 });
const ofWater: Lift = (data) => ({ ...data, of: 'water' });
const second: Entity<Barrel, Command, InDecilitres, never> = {
  ...rest,
  fold: 2,
  lifts: { Filled: [inDecilitres] },
  decide: (_, { type, amount }) =>
    accept(AS, type === 'fill' ? { type: 'Filled', decilitres: amount } : { type: 'Tapped', cups: amount }),
  evolve: ({ holds }, event) =>
    event.type === 'Filled'
      ? { holds: holds + event.decilitres, of: event.of ?? 'unknown' }
      : { holds: holds - event.cups * 2, of: 'unknown' },
};
const third: typeof second = { ...second, fold: 3, lifts: { Filled: [inDecilitres, ofWater] } };
const SHOWN = { Filled: { decilitres: true }, Tapped: { cups: true } };

jest.setTimeout(60_000);
let f: Fixture;
let stream = '';
beforeAll(async () => {
  f = await openFixture([{ entity: first }]);
  stream = `barrel/${randomUUID()}`;
  await f.streams.execute(stream, ask({ type: 'fill', amount: 5 }), '2026-05-01T08:00:00.000Z');
  await f.streams.execute(stream, ask({ type: 'tap', amount: 1 }), '2026-05-02T08:00:00.000Z');
});
afterAll(() => f.close());

const release = (entity: typeof second): Streams => new Streams(f.db, f.community, [{ entity }]);
const stored = () => f.owner.query('select type, version, data from event where stream = $1 order by seq', [stream]);

test('a released event changes its shape: what was recorded stays, and everything reads it as it would be written today', async () => {
  const before = await stored();
  const streams = release(second);
  expect(await streams.read(stream)).toMatchObject({ seq: 2, state: { holds: 8 } });
  expect(await streams.release()).toMatchObject({ changed: 1, faults: [] });
  expect(await streams.execute(stream, ask({ type: 'fill', amount: 3 }))).toMatchObject({ ok: true, seq: 3 });
  expect(await streams.execute(stream, ask({ type: 'tap', amount: 1 }))).toMatchObject({ ok: true, seq: 4 });
  expect(await streams.read(stream)).toMatchObject({ state: { holds: 9 } });

  expect(await stored()).toEqual([
    ...before,
    { type: 'Filled', version: 2, data: { decilitres: 3 } },
    { type: 'Tapped', version: 1, data: { cups: 1 } },
  ]);
  expect(before[0]).toEqual({ type: 'Filled', version: 1, data: { cups: 5 } });
  expect(await verify(f.db)).toMatchObject({ events: 4, broken: null });

  const then = await streamsAt(poolOf(f.db), second, [stream], '2026-05-01T12:00:00.000Z');
  expect(then.get(stream)).toMatchObject({ seq: 1, state: { holds: 10 } });
  const history = await eventsDone(poolOf(f.db), second, { streams: [stream] });
  expect(history.map(({ event: { type, ...data } }) => shownOfEvent(SHOWN, type, data))).toEqual([
    { decilitres: 10 },
    { cups: 1 },
    { decilitres: 3 },
    { cups: 1 },
  ]);
  expect(history[0]?.by).toMatchObject({ person: 'leader-harstad', role: 'leader', organisation: 'harstad' });
});

test('a shape that changed twice is lifted from wherever it was, and only as far as it was not', async () => {
  expect(versionOf(third, 'Filled')).toBe(3);
  const found = await eventsOf(poolOf(f.db), third, { streams: [stream], types: ['Filled'] });
  expect(found.map(({ event }) => event)).toEqual([
    { type: 'Filled', decilitres: 10, of: 'water' },
    { type: 'Filled', decilitres: 3, of: 'water' },
  ]);
});

test('an event of a shape that is not known yet is not folded in silence', async () => {
  const earlier = new Streams(f.db, f.community, [{ entity: first }]);
  await expect(earlier.read(stream)).rejects.toThrow('Filled is of version 2, and the newest known here is 1');
  await expect(earlier.execute(stream, ask({ type: 'tap', amount: 1 }))).rejects.toThrow('is of version 2');
  expect(await stored()).toHaveLength(4);
});

test('events are found by stream, type, number, cause and moment, and who did them', async () => {
  const seqs = async (wanted: Parameters<typeof eventsOf>[2]) =>
    (await eventsOf(poolOf(f.db), second, wanted as { types?: ['Tapped'] })).map(({ seq }) => seq);
  const streams = [stream];
  expect(await seqs({ types: ['Tapped'] })).toEqual([2, 4]);
  expect(await seqs({ streams: [stream, 'barrel/none'], after: 1, upTo: 3 })).toEqual([2, 3]);
  expect(await seqs({ streams, newestFirst: true, limit: 2 })).toEqual([4, 3]);
  expect(await seqs({ from: '2026-05-02T08:00:00.000Z', until: '2026-05-02T08:00:00.000Z' })).toEqual([2]);
  expect(await seqs({ since: '2026-05-02T08:00:00.000Z', newestFirst: true })).toEqual([4, 3]);
  expect(await seqs({ streams, cause: 'nobody gave this' })).toEqual([]);
  expect(await seqs({ streams: [] })).toEqual([]);
  expect(await streamsWith(poolOf(f.db), second, { types: ['Tapped'] })).toEqual(streams);
  expect(await streamsWith(poolOf(f.db), second, { types: ['Tapped'], since: '2099-01-01T00:00:00Z' })).toEqual([]);
  const places = [1, 99].map((seq) => ({ stream, seq }));
  expect(places.map(await whoDid(poolOf(f.db), places))).toEqual([
    { person: 'leader-harstad', name: expect.any(String), role: 'leader', organisation: 'harstad', deputyFor: null },
    undefined,
  ]);
});
