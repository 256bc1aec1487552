import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../database.js';
import { newTestDatabase, type TestDatabase } from '../testing/postgres.js';
import { makeFirstAdministrator } from './first-administrator.js';

jest.setTimeout(60_000);
let database: TestDatabase;
let owner: Awaited<ReturnType<typeof openDatabase>>;
beforeEach(async () => {
  database = await newTestDatabase();
  owner = await openDatabase(database.ownerUrl, { poolSize: 3, applicationName: 'test' });
  await owner.query('delete from assignment; delete from person');
});
afterEach(() => owner.destroy());

const held = () => owner.query(`select person, role, at, valid_from::text as from, valid_to as to from assignment`);
const kari = { name: 'Kari Nordmann', email: 'Kari@example.no' };

test('a new installation gets its first administrator by a command, and no second', async () => {
  const command = fileURLToPath(new URL('../../dist/administrator.js', import.meta.url));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [command, ...args], {
      env: { ...process.env, MIGRATION_DATABASE_URL: database.ownerUrl },
      encoding: 'utf8',
    });
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('This is missing, or none: name, email.') });
  expect(run('--nam', 'Kari')).toMatchObject({ status: 2, stderr: expect.stringContaining("--name 'Their name'") });
  expect(run('--name', '  Kari Nordmann ', '--email', 'Kari@example.no')).toMatchObject({
    ...{ status: 0, stdout: 'administrator-1 is administrator of troms-og-ofoten from today on.\n' },
  });
  expect(await owner.query('select id, name, email from person')).toEqual([
    { id: 'administrator-1', name: 'Kari Nordmann', email: 'kari@example.no' },
  ]);
  expect(await held()).toEqual([
    expect.objectContaining({ person: 'administrator-1', role: 'administrator', at: 'troms-og-ofoten', to: null }),
  ]);
  expect(run('--name', 'Ola', '--email', 'ola@example.no', '--id', 'administrator-2')).toMatchObject({
    ...{ status: 1, stderr: 'Nobody was made administrator: administrator-1 is there already.\n' },
  });
  expect(await held()).toHaveLength(1);
});

test('the day begins in Norway', async () => {
  await makeFirstAdministrator(owner, kari, '2026-12-01T23:30:00.000Z');
  expect(await held()).toMatchObject([{ from: '2026-12-02' }]);
});

test('asked for by two at once, there is one', async () => {
  const made = await Promise.all(
    ['a', 'b', 'c'].map((id) => makeFirstAdministrator(owner, { ...kari, id, email: `${id}@example.no` })),
  );
  expect(made.filter(({ is }) => is === 'made')).toHaveLength(1);
  expect(await held()).toHaveLength(1);
});

test('one whose role has ended is none, and one who is to begin is one', async () => {
  await owner.query(`insert into person (id) values ('x'), ('y')`);
  await owner.query(`insert into assignment (person, role, at, valid_from, valid_to)
    values ('x', 'administrator', 'troms-og-ofoten', '2020-01-01', '2026-11-30')`);
  expect(await makeFirstAdministrator(owner, kari, '2026-11-30T12:00:00.000Z')).toEqual({ is: 'taken', by: 'x' });
  await owner.query(
    `insert into assignment (person, role, at, valid_from) values ('y', 'administrator', 'troms-og-ofoten', '2027-01-01')`,
  );
  expect(await makeFirstAdministrator(owner, kari, '2026-12-01T12:00:00.000Z')).toEqual({ is: 'taken', by: 'y' });
  await owner.query(`delete from assignment where person = 'y'`);
  expect(await makeFirstAdministrator(owner, kari, '2026-12-01T12:00:00.000Z')).toMatchObject({ is: 'made' });
});

test('whoever has the address already, however it is written, is not made twice: a login must find one person', async () => {
  await owner.query(`insert into person (id, email) values ('kari', 'KARI@example.no')`);
  expect(await makeFirstAdministrator(owner, kari)).toEqual({ is: 'taken', by: 'kari' });
  expect(await held()).toEqual([]);
});

test.each([
  ['name', { ...kari, name: ' ' }],
  ['name', { ...kari, name: 'Kari 01017000027' }],
  ['email', { ...kari, email: 'kari' }],
  ['id', { ...kari, id: 'Kari Nordmann' }],
])('a %s that is none makes nobody', async (option, given) => {
  expect(await makeFirstAdministrator(owner, given)).toEqual({ is: 'wrong', options: [option] });
  expect(await held()).toEqual([]);
});
