import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { folded } from '@tiltaksmotor/domain';
import { SearchAsTyped1700000017000 } from '../migrations/1700000017000-search-as-typed.js';
import { TidyTexts1700000012000 } from '../migrations/1700000012000-tidy-texts.js';
import type { Registered } from '../streams/registered.js';
import { redact } from '../streams/redact.js';
import { ask, openFixture, type Fixture } from '../testing/fixture.js';
import { looking } from '../testing/looking.js';
import { sample, type Sample } from '../testing/sample.js';
import { countPilots, mostTried } from './pilot-counts.js';
import { listPilots, type PilotFilter, type PilotListed, type Reader } from './pilots.js';

jest.setTimeout(60_000);

/** A sample that is listed as if it were a pilot: the list knows rows, not rules. */
const listed: Registered = {
  entity: sample,
  readModels: [
    {
      table: 'pilot',
      rows: (id, state, at) => [
        {
          id,
          title_ref: (state as Sample).name?.ref ?? null,
          measure: 'KOM-07',
          kind: 'trial',
          phase: (state as Sample).phase,
          closed: false,
          lead: 'unn-harstad-medisin',
          parties: ['unn-harstad-medisin', 'harstad'],
          seen_by_all: true,
          phase_since: at,
          cycle: 1,
          policy: 'standard',
          proposed_by: 'leader-unn-harstad-medisin',
          created_at: at,
          updated_at: at,
        },
      ],
    },
  ],
};
let f: Fixture;
beforeAll(async () => {
  f = await openFixture([listed]);
});
afterAll(() => f.close());
beforeEach(async () => {
  await f.owner.query('truncate pilot, waiting, visible_to');
});

const seeing = (...sights: readonly string[]): Reader => ({ sights, directory: f.community.directory });
const add = (row: Partial<Record<string, unknown>> & { minute: number }) => {
  const { minute, ...columns } = row;
  const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  const all = {
    id: randomUUID(),
    kind: 'trial',
    phase: 'consent',
    closed: false,
    lead: 'unn-phr',
    parties: ['unn-phr', 'tromso'],
    seen_by_all: true,
    phase_since: at,
    cycle: 1,
    policy: 'standard',
    proposed_by: 'leader-unn-phr',
    created_at: at,
    updated_at: at,
    ...columns,
  };
  const names = Object.keys(all).join(', ');
  return f.owner.query(
    `insert into pilot (${names}) select ${names} from jsonb_populate_record(null::pilot, $1::jsonb)`,
    [JSON.stringify(all)],
  );
};
const ids = async (filter: PilotFilter, reader = seeing()): Promise<string[]> =>
  (await listPilots(f.db, reader, filter)).items.map(({ id }) => id);

test('pages follow each other without a gap or a repeat, whatever is added or changed meanwhile', async () => {
  for (let n = 0; n < 30; n++) await add({ minute: Math.floor(n / 4), id: `p${String(n).padStart(2, '0')}` });
  const seen: PilotListed[] = [];
  for (let after: Parameters<typeof listPilots>[3] = {}; ;) {
    const { items, next } = await listPilots(f.db, seeing(), {}, { ...after, limit: 7 });
    seen.push(...items);
    if (next === null) break;
    after = { after: next };
    await add({ minute: 1000 + seen.length });
  }
  const expected = Array.from({ length: 30 }, (_, n) => `p${String(n).padStart(2, '0')}`);
  expect(seen.map(({ id }) => id)).toEqual(expected.reverse());
});

test('pilots are found by phase, measure, party, their ids, and all of these together', async () => {
  await add({ minute: 1, id: 'a', measure: 'KOM-07', phase: 'trial' });
  await add({
    minute: 2,
    id: 'b',
    measure: 'KOM-07',
    parties: ['unn-phr', 'harstad'],
  });
  await add({ minute: 3, id: 'c', measure: 'LED-01', phase: 'trial', parties: ['unn-phr', 'harstad'], closed: true });
  expect(await ids({})).toEqual(['c', 'b', 'a']);
  expect(await ids({ phase: 'trial' })).toEqual(['c', 'a']);
  expect(await ids({ measure: 'KOM-07' })).toEqual(['b', 'a']);
  await add({ minute: 0, id: 'new', measure: null, new_measure_area: 'leadership' });
  expect(await ids({ about: { measures: ['LED-01', 'LED-07'], areas: ['leadership'] } })).toEqual(['c', 'new']);
  expect(await ids({ about: { measures: [], areas: [] } })).toEqual([]);
  await f.owner.query(`delete from pilot where id = 'new'`);
  expect(await ids({ organisation: 'harstad' })).toEqual(['c', 'b']);
  expect(await ids({ ids: ['b', 'a', 'x'] })).toEqual(['b', 'a']);
  expect(await ids({ ids: [] })).toEqual([]);
  expect(await ids({ closed: true })).toEqual(['c']);
  expect(await ids({ phase: 'trial', measure: 'KOM-07', organisation: 'tromso', ids: ['a', 'c'] })).toEqual(['a']);
});

test('what not everybody may see is there for those who may, and nobody else', async () => {
  await add({ minute: 1, id: 'draft', phase: 'draft', seen_by_all: false });
  await add({ minute: 2, id: 'dropped', phase: 'discarded', seen_by_all: false });
  await f.owner.query(`insert into visible_to values ('pilot/draft', 'leader@unn-phr'), ('pilot/draft', 'person:ida'),
    ('pilot/dropped', 'leader@unn-phr')`);
  for (const filter of [{}, { phase: 'draft' }]) expect(await ids(filter, seeing('everybody'))).toEqual([]);
  expect(await ids({}, seeing('leader@unn-phr'))).toEqual(['dropped', 'draft']);
  expect(await ids({ phase: 'draft' }, seeing('everybody', 'person:ida'))).toEqual(['draft']);
  const counted = async (reader: Reader) =>
    (await countPilots(f.db, reader)).map(({ phase, pilots }) => [phase, pilots]);
  expect(await counted(seeing('everybody'))).toEqual([]);
  expect(await counted(seeing('everybody', 'person:ida'))).toEqual([['draft', 1]]);
});

test('a pilot’s row says whose turn it is today: who was waited for by name is not, once their role has ended', async () => {
  await add({ minute: 1, id: 'a' });
  const named = { as: { role: 'leader', at: 'tromso' }, otherwise: { who: { role: 'leader', at: 'unn' }, turn: 'b' } };
  await f.owner.query(
    `insert into waiting (stream, kind, who, turn, what, since, done, beside, named, facts, keys, followed_by, informs)
     select 'pilot/a', 'pilot', who, 'a', '{}', now(), '{}', '{coordinator@unn}', $1, '{}', array[who, 'leader@unn'], '{}', '{}'
     from unnest(array['person:leader-tromso', 'person:leader-senja']) who`,
    [JSON.stringify(named)],
  );
  expect((await listPilots(f.db, seeing())).items[0]?.waiting).toEqual(['person:leader-tromso', 'leader@unn']);
});

test('a text from before texts were tidied is found, and is the same text when it is sent again', async () => {
  const migration = new TidyTexts1700000012000();
  const search = new SearchAsTyped1700000017000();
  const runner = f.owner.createQueryRunner();
  await search.down(runner);
  await migration.down(runner);
  const id = randomUUID();
  const stream = `sample/${id}`;
  const before = 'Ga\u030ardsarbeid pa\u030a\r\nRa\u030asa';
  const words = 'Gårdsarbeid på\nRåsa';
  // As the release before wrote it.
  await f.owner.query('alter table text add column untidy boolean not null default false');
  await f.streams.execute(stream, ask({ type: 'fill', name: { words: before } }));
  await f.owner.query('alter table text drop column untidy');
  await migration.up(runner);
  await search.up(runner);
  await runner.release();
  expect(await ids(looking('gårdsarbeid'))).toEqual([id]);
  await f.streams.execute(stream, ask({ type: 'name', name: { words } }));
  const texts = await f.owner.query('select words, untidy from text where stream = $1', [stream]);
  expect(texts).toEqual([{ words: before, untidy: true }]);
  const other = `sample/${randomUUID()}`;
  await f.streams.execute(other, ask({ type: 'fill', name: { words } }));
  expect(await f.owner.query('select words, untidy from text where stream = $1', [other])).toEqual([
    { words, untidy: false },
  ]);
});

test('a pilot is found by any form of the words of its title and measure, by a beginning, and by its code', async () => {
  const titled = async (words: string): Promise<string> => {
    const id = randomUUID();
    expect(await f.streams.execute(`sample/${id}`, ask({ type: 'fill', name: { words } }))).toMatchObject({ ok: true });
    return id;
  };
  const birth = await titled('Fødselsomsorg nær hjemmet og trygge fødsler');
  const call = await titled('Legevakten sammen – Sámi giella');
  const found = async (q: string): Promise<string[]> => (await ids(looking(q))).sort();
  const both = [birth, call].sort();
  for (const q of ['hospitering', 'Hospiteringen', 'hospit', 'kom-07', 'KOM-0', 'kompetansedeling gjensidig'])
    expect([q, await found(q)]).toEqual([q, both]);
  for (const q of ['fødsel', 'fødsler', 'fødselen', 'FØDSELS', 'hjem'])
    expect([q, await found(q)]).toEqual([q, [birth]]);
  for (const q of ['legevakt', 'giella', 'sámi']) expect([q, await found(q)]).toEqual([q, [call]]);
  for (const q of ['KOM-08', 'ambulanse', 'fødsel legevakt']) expect([q, await found(q)]).toEqual([q, []]);
  for (const q of ['', '  ', '&', `'`, ':*', '!!', '-', 'a & ! b', '\\', 'x'.repeat(3000), '(', 'kom-', '<->'])
    await found(q);

  const { items } = await listPilots(f.db, seeing(), looking('fødsel'));
  expect(items[0]).toMatchObject({ title: 'Fødselsomsorg nær hjemmet og trygge fødsler' });
  await f.streams.execute(`sample/${birth}`, ask({ type: 'name', name: { words: 'Barselomsorg' } }));
  expect(await found('fødsel')).toEqual([]);
  expect(await found('barselomsorg')).toEqual([birth]);
  const [row] = await f.owner.query('select title_ref from pilot where id = $1', [birth]);
  await redact(f.db, { what: { text: row.title_ref }, by: 'administrator', reason: 'test' });
  expect(await found('barselomsorg')).toEqual([]);
  expect(await found('hospitering')).toEqual(both);
});

test('a pilot is found by the end of a compound, a synonym, a code without dash, and who takes part; a short word in capitals is whole', async () => {
  const titled = async (words: string): Promise<string> => {
    const id = randomUUID();
    expect(await f.streams.execute(`sample/${id}`, ask({ type: 'fill', name: { words } }))).toMatchObject({ ok: true });
    return id;
  };
  const housing = await titled('Personalbolig i Målselv for sjukepleiarar');
  const pay = await titled('Realistisk grunnlønn til LIS');
  const belonging = await titled('Kva belønner alle');
  const all = [housing, pay, belonging].sort();
  const found = async (q: string, organisations: readonly string[] = []): Promise<string[]> =>
    (await ids(looking(q, organisations))).sort();
  for (const q of ['bolig', 'boligene', 'bustad', 'sykepleier', 'maalselv', 'malselv', 'personalbolig'])
    expect([q, await found(q)]).toEqual([q, [housing]]);
  for (const q of ['lønn', 'lonn', 'loenn', 'LIS', 'lis', 'løn', 'leger i spesialisering'])
    expect([q, await found(q)]).toEqual([q, [pay]]);
  for (const q of ['kom07', 'kom 7', 'KOM-7', 'KOM', 'kom-']) expect([q, await found(q)]).toEqual([q, all]);
  for (const q of ['LED', 'ANS', 'alis']) expect([q, await found(q)]).toEqual([q, []]);
  expect(await found('Narvik', ['harstad'])).toEqual(all);
  expect(await found('Narvik', ['narvik'])).toEqual([]);
});

test('the database folds what it finds as the domain folds what is looked for', async () => {
  const letters = [];
  for (let code = 0x20; code < 0x250; code++) letters.push(String.fromCodePoint(code));
  const texts = [...letters, 'Ærøskøbing på Åland', 'HAAKON Goethe', 'Sámi ČÁPPA đŋŧšž', 'A\u030a \u1e08 ﬁ ½ Ⅳ'];
  const rows: { words: string; folded: string }[] = await f.owner.query(
    'select words, folded(words) from unnest($1::text[]) as words',
    [texts],
  );
  expect(rows).toEqual(texts.map((words) => ({ words, folded: folded(words) })));
});

test('the measures with most pilots are those that were submitted most often', async () => {
  await add({ minute: 1, measure: 'KOM-07' });
  await add({ minute: 2, measure: 'LED-01' });
  await add({ minute: 3, measure: 'LED-01' });
  for (const minute of [4, 5, 6]) await add({ minute, measure: 'TID-08', phase: 'draft', seen_by_all: false });
  await add({ minute: 7, measure: null, new_measure_area: 'leadership' });
  expect(await mostTried(f.db, 5)).toEqual(['LED-01', 'KOM-07']);
  expect(await mostTried(f.db, 1)).toEqual(['LED-01']);
});

test('the row follows every event, and keeps when it was made', async () => {
  const id = randomUUID();
  await f.streams.execute(`sample/${id}`, ask({ type: 'fill' }), '2026-01-01T00:00:00Z');
  await f.streams.execute(`sample/${id}`, ask({ type: 'boil' }), '2026-02-01T00:00:00Z');
  const { items } = await listPilots(f.db, seeing(), { phase: 'hot' });
  expect(items).toEqual([
    expect.objectContaining({
      id,
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-02-01T00:00:00.000Z',
      title: null,
    }),
  ]);
});
