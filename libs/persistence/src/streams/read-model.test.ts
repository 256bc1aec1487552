import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';
import { sample, type Sample } from '../testing/sample.js';
import type { ReadModel } from './registered.js';
import { Streams } from './streams.js';

jest.setTimeout(60_000);

/** A row for each of a sample's dates, and one for the sample. */
const cups: ReadModel = {
  table: 'cup',
  rows: (id, state, at) =>
    (state as Sample).dates.map((date) => ({
      id: `${id} ${date.at}`,
      does: date.then.type,
      created_at: at,
      updated_at: at,
    })),
};
const lids = (mood: string): ReadModel => ({
  table: 'lid',
  rows: (id, state, at) => [
    {
      id,
      phase: (state as Sample).phase,
      name: (state as Sample).name?.ref ?? null,
      mood,
      created_at: at,
      updated_at: at,
    },
  ],
});

let f: Fixture;
beforeAll(async () => {
  f = await openFixture([{ entity: sample, readModels: [cups, lids('calm')] }]);
  await f.owner.query(`
    create table cup (id text primary key, does text not null, created_at timestamptz not null, updated_at timestamptz not null);
    create table lid (id text primary key, phase text not null, name uuid, mood text not null, created_at timestamptz not null,
      updated_at timestamptz not null);
    create table saucer (id text primary key, phase text not null, created_at timestamptz not null, updated_at timestamptz not null);
    grant select, insert, update on cup, lid, saucer to application`);
});
afterAll(() => f.close());

const MINUTE = 60_000;
const at = (minute: number): string => new Date(Date.parse('2026-04-01T08:00:00Z') + minute * MINUTE).toISOString();
const rowsOf = async (table: string, stream: string): Promise<Record<string, unknown>[]> => {
  const id = stream.split('/')[1];
  const rows: Record<string, unknown>[] = await f.db.query(
    `select *, xmin::text as written from ${table} where id like $1 order by id`,
    [`${id}%`],
  );
  return rows.map((row) => ({ ...row, updated_at: (row.updated_at as Date).toISOString() }));
};
const written = (rows: Record<string, unknown>[]): unknown[] => rows.map((row) => row.written);

const dates = [
  { at: '2099-01-01T00:00:00Z', then: { type: 'boil' } },
  { at: '2099-01-02T00:00:00Z', then: { type: 'cool' } },
  { at: '2099-01-03T00:00:00Z', then: { type: 'scrap' } },
];

test('a stream has many rows in several tables, and a command writes only those that say something else', async () => {
  const stream = aSample();
  const give = (command: { type: string; [field: string]: unknown }, minute: number) =>
    f.streams.execute(stream, ask(command), at(minute));
  await give({ type: 'fill', dates }, 0);
  const [filled, lid] = [await rowsOf('cup', stream), await rowsOf('lid', stream)];
  expect(filled.map(({ does }) => does)).toEqual(['boil', 'cool', 'scrap']);
  expect(lid).toEqual([expect.objectContaining({ phase: 'cold', mood: 'calm' })]);

  await give({ type: 'name', name: { words: 'Blå' } }, 1);
  expect(written(await rowsOf('cup', stream))).toEqual(written(filled));
  expect(await rowsOf('lid', stream)).toEqual([
    expect.objectContaining({ name: expect.any(String), created_at: new Date(at(0)), updated_at: at(1) }),
  ]);

  await give({ type: 'boil' }, 2);
  expect(await rowsOf('cup', stream)).toEqual(filled); // the first has fallen out of the state, and stays
  expect(await rowsOf('lid', stream)).toEqual([expect.objectContaining({ phase: 'hot', updated_at: at(2) })]);

  const before = await rowsOf('lid', stream);
  await give({ type: 'noteTold' }, 3);
  expect(await rowsOf('lid', stream)).toEqual(before);
});

test('a command that came second writes no rows', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill', dates }), at(0));
  const names = Array.from({ length: 20 }, (_, n) => ask({ type: 'name', name: { words: `Nummer ${n}` } }));
  await Promise.all(names.map((name) => f.streams.execute(stream, name)));
  const state = (await f.streams.read<Sample>(stream))!.state;
  expect(await rowsOf('lid', stream)).toEqual([expect.objectContaining({ name: state.name!.ref })]);
});

test('at a release all rows are as the new rules have them: in new tables too, and only where they say something else', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill', dates }), at(0));
  await f.streams.execute(stream, ask({ type: 'name', name: { words: 'Rød' } }), at(5));
  const cupsBefore = await rowsOf('cup', stream);
  const saucers: ReadModel = {
    table: 'saucer',
    rows: (id, state, moment) => [{ id, phase: (state as Sample).phase, created_at: moment, updated_at: moment }],
  };
  const newer = new Streams(f.db, f.community, [
    { entity: { ...sample, fold: 2 }, readModels: [cups, lids('cheerful'), saucers] },
  ]);
  expect(await newer.release()).toMatchObject({ faults: [] });
  expect(await rowsOf('cup', stream)).toEqual(cupsBefore);
  expect(await rowsOf('lid', stream)).toEqual([
    expect.objectContaining({ mood: 'cheerful', created_at: new Date(at(0)), updated_at: at(5) }),
  ]);
  expect(await rowsOf('saucer', stream)).toEqual([expect.objectContaining({ phase: 'cold' })]);
});
