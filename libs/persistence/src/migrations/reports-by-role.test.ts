import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openFixture, type Fixture } from '../testing/fixture.js';
import { ReportsByRole1700000028000 } from './1700000028000-reports-by-role.js';

jest.setTimeout(60_000);
let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

test('reports and mails that were called by one committee’s name are found by what that committee does', async () => {
  const { owner } = fixture;
  await owner.query(`insert into blob (sha256, size, bytes) values (repeat('0', 64), 1, '0')`);
  await owner.query(
    `insert into document (id, subject, kind, version, language, format, period, name, media_type, sha256, as_of)
      values (gen_random_uuid(), 'committee/FSU/m1', 'fsu-status', 1, 'nb', 'pdf', 'FSU/m1', 'a.pdf', 'application/pdf', repeat('0', 64), now())`,
  );
  await owner.query(
    `insert into mail (key, person, about, period) values ('fsu-status/FSU/m1/fsu-chair', 'fsu-chair', 'fsu-status', 'FSU/m1')`,
  );
  const named = async () => [
    ...((await owner.query(`select kind as name from document`)) as object[]),
    ...((await owner.query(`select about as name, key from mail`)) as object[]),
  ];
  const runner = owner.createQueryRunner();
  const migration = new ReportsByRole1700000028000();
  await migration.up(runner);
  expect(await named()).toEqual([
    { name: 'reviewing-status' },
    { name: 'reviewing-status', key: 'reviewing-status/FSU/m1/fsu-chair' },
  ]);
  await migration.down(runner);
  expect(await named()).toEqual([{ name: 'fsu-status' }, { name: 'fsu-status', key: 'fsu-status/FSU/m1/fsu-chair' }]);
  await runner.release();
});
