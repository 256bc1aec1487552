import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';
import { sample } from '../testing/sample.js';

/** A sample that numbers the dates it is filled with. */
const numbering: typeof sample = {
  ...sample,
  created: (event) => (event.type === 'Filled' ? event.dates.map((_, n) => ({ what: 'date', id: `d${n + 1}` })) : []),
};
const then = { type: 'boil' };
const dates = [
  { at: '2099-01-01T00:00:00Z', then },
  { at: '2099-02-01T00:00:00Z', then },
];
const MADE = ['d1', 'd2'].map((id) => ({ what: 'date', id }));

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture([{ entity: numbering }]);
});
afterAll(() => f.close());

test('a command is answered with the ids of what it made, and so it is when it is sent again', async () => {
  const stream = aSample();
  const fill = ask({ type: 'fill', dates });
  const boil = ask({ type: 'boil' });
  expect(await f.streams.execute(stream, fill)).toMatchObject({ ok: true, repeated: false, created: MADE });
  expect(await f.streams.execute(stream, boil)).toMatchObject({ ok: true, created: [] });
  expect(await f.streams.execute(stream, fill)).toEqual({ ok: true, seq: 1, repeated: true, created: MADE });
  expect(await f.streams.execute(stream, boil)).toEqual({ ok: true, seq: 2, repeated: true, created: [] });
});

test('what it made is written down with it: a rule that says otherwise later does not change the answer', async () => {
  const stream = aSample();
  const fill = ask({ type: 'fill', dates });
  await f.streams.execute(stream, fill);
  const [row] = await f.owner.query('select created from command where stream = $1', [stream]);
  expect(row).toEqual({ created: MADE });
  await f.owner.query(`update command set created = '[{"what": "date", "id": "d9"}]' where stream = $1`, [stream]);
  expect(await f.streams.execute(stream, fill)).toMatchObject({ created: [{ what: 'date', id: 'd9' }] });
});

test('what a command made before that was written down is found in its events, and in nobody else’s', async () => {
  const stream = aSample();
  const fill = ask({ type: 'fill', dates });
  const name = ask({ type: 'name', name: { words: 'Blå kjele' } }, fill.key, { actor: 'leader-senja' });
  await f.streams.execute(stream, fill);
  expect(await f.streams.execute(stream, name)).toMatchObject({ ok: true, repeated: false });
  await f.owner.query('update command set created = null where stream = $1', [stream]);
  expect(await f.streams.execute(stream, fill)).toMatchObject({ ok: true, repeated: true, created: MADE });
  expect(await f.streams.execute(stream, name)).toMatchObject({ ok: true, repeated: true, created: [] });
});
