import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { seed } from '../catalogue/seed.js';
import { migrate } from '../migrations/migrate.js';

export interface TestDatabase {
  /** Its address, as the server's superuser. */
  readonly ownerUrl: string;
  /** Its address, as the application's role. */
  readonly url: string;
}

/** A database of the test's own, migrated and seeded, in the server that its project has while its tests run. */
export async function newTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_POSTGRES'];
  if (server === undefined) throw new Error('TEST_POSTGRES is not set: see jest.postgres.mjs');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const ownerUrl = new URL(`/${name}`, server).href;
  // The role is there: many databases at once that each set its password would meet.
  await migrate(ownerUrl, { name: 'application' }, seed);
  return { ownerUrl, url: Object.assign(new URL(ownerUrl), { username: 'application', password: 'secret' }).href };
}
