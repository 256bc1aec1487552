import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ROLES } from '@tiltaksmotor/domain';
import { closedDays } from '../community/closed-days.js';
import { STANDARD } from '../community/policies.js';
import { PEOPLE } from '../community/seed-people.js';
import { isMigrated } from '../database.js';
import { migrate } from '../migrations/migrate.js';
import { openFixture, type Fixture } from '../testing/fixture.js';
import { CATALOGUE } from './catalogue.js';
import { seed, seedCatalogue } from './seed.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
});
afterAll(() => f.close());

const everything = async (): Promise<unknown> => {
  const tables = [
    'community',
    'organisation',
    'committee',
    'area',
    'edition',
    'measure',
    'policy',
    'person',
    'assignment',
  ];
  return Promise.all(
    tables.map((table) =>
      f.owner.query(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t`),
    ),
  );
};

test('the list, the organisations and the people of Troms og Ofoten are there', async () => {
  const { directory, measures, edition, bodies, policies } = f.community;
  expect(measures).toHaveLength(65);
  expect(edition).toMatchObject({ id: '2023-02-01', case: 'FSU 04/23', approvedOn: '2023-02-01' });
  expect(directory.measure('KOM-07')?.title.nb).toBe('Gjensidig hospitering og kompetansedeling');
  expect(directory.organisations.filter(({ kind }) => kind === 'municipality')).toHaveLength(24);
  expect(directory.organisation('unn-harstad-medisin')).toMatchObject({ parent: 'unn-harstad' });
  expect(directory.organisation('unn-phr')).toMatchObject({ parent: 'unn', successor: null });
  expect(directory.organisation('unn')).toMatchObject({ kind: 'trust', parent: null });
  expect(bodies.map(({ id }) => id)).toEqual(['FSU', 'SSU']);
  expect(policies['standard']).toEqual(STANDARD);
  expect(policies['exercise']?.clock).toEqual({ kind: 'countdown', secondsPerDay: 1 });
  expect(await isMigrated(f.db)).toBe(true);
});

test('the FSU puts the areas of its list first until it is told otherwise, and keeps what it was told', async () => {
  const priorities = (id: string) => f.community.bodies.find((one) => one.id === id)?.priorities;
  expect(priorities('FSU')).toEqual(CATALOGUE.areas.map(({ id, title }) => ({ id, title, areas: [id], measures: [] })));
  expect(priorities('SSU')).toEqual([]);
  const own = [{ id: 'stay', title: { nb: 'Bli værende', en: 'Stay' }, areas: [], measures: ['KOM-07'] }];
  await f.owner.query(`update committee set priorities = $1 where id = 'FSU'`, [JSON.stringify(own)]);
  await seed(f.owner);
  await f.community.refresh();
  expect(priorities('FSU')).toEqual(own);
  await f.owner.query(`update committee set priorities = '[]' where id = 'FSU'`);
  await seed(f.owner);
  await f.community.refresh();
  expect(priorities('FSU')).toEqual([]);
});

test('there is a person for every role, and every place that can take part has a leader', () => {
  const held = PEOPLE.flatMap(({ id, assignments }) => assignments.map((assignment) => ({ id, ...assignment })));
  expect([...new Set(held.map(({ role }) => role))].sort()).toEqual([...ROLES].sort());
  const places = new Set([...f.community.directory.organisations.map(({ id }) => id), 'FSU', 'SSU', 'troms-og-ofoten']);
  expect(held.filter(({ at }) => !places.has(at))).toEqual([]);
  for (const { id, kind } of f.community.directory.organisations)
    if (kind !== 'unions')
      expect([id, held.some(({ role, at }) => role === 'leader' && at === id)]).toEqual([id, true]);
  const votes = held.filter(({ role, at, deputyFor }) => role === 'member' && at === 'SSU' && deputyFor === undefined);
  expect(votes).toHaveLength(16);
  expect(new Set(PEOPLE.map(({ name }) => name)).size).toBe(PEOPLE.length);
});

test('seeding and migrating again change nothing, nor do several at once', async () => {
  const before = await everything();
  await seed(f.owner);
  await Promise.all([1, 2, 3].map(() => migrate(f.ownerUrl, { name: 'application', password: 'secret' }, seed)));
  expect(await everything()).toEqual(before);
});

test('a later edition, an edited person and a changed policy outlive seeding, and those who look hear of them', async () => {
  const later = {
    edition: { ...CATALOGUE.edition, id: '2026-11-01', approvedOn: '2026-11-01' },
    areas: CATALOGUE.areas,
    measures: CATALOGUE.measures.slice(0, 3),
  };
  await seedCatalogue(f.owner, later);
  await f.owner.query(
    `update measure set title = '{"nb": "Ny tittel", "en": "New title"}' where edition = '2026-11-01' and code = 'LED-01'`,
  );
  await f.owner.query(
    `update measure set title = '{"nb": "Rettet", "en": "Corrected"}' where edition = '2023-02-01' and code = 'KOM-07'`,
  );
  await f.owner.query(`update person set name = 'Et Nytt Navn' where id = 'leader-harstad'`);
  await f.owner.query(`update assignment set valid_to = '2026-06-30' where person = 'leader-harstad'`);
  await f.owner.query(`update policy set body = jsonb_set(body, '{smallGroup}', '7') where id = 'standard'`);
  const before = await everything();
  await seed(f.owner);
  expect(await everything()).toEqual(before);
  await f.community.refresh();
  expect(f.community.edition?.id).toBe('2026-11-01');
  expect(f.community.measures).toHaveLength(3);
  expect(f.community.directory.measure('LED-01')?.title.nb).toBe('Ny tittel');
  expect(f.community.directory.measure('KOM-07')).toBeUndefined();
  expect(f.community.policies['standard']?.smallGroup).toBe(7);
});

test('the committed list of closed days is what the calendar says', () => {
  const { clock } = STANDARD;
  expect(clock.kind === 'calendar' ? clock.closedDays : []).toEqual(closedDays());
  expect(closedDays()).toEqual(expect.arrayContaining(['2026-04-02', '2026-05-17', '2026-07-01', '2036-12-26']));
});
