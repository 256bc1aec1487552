import { startPostgres } from '@tiltaksmotor/servers';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** One PostgreSQL for all files of a project, in which each makes a database of its own; and the role that programs have in all. */
export default async function startServer() {
  const dataDir = mkdtempSync(join(tmpdir(), 'test-postgres-'));
  const server = await startPostgres({ dataDir, fsync: false });
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  await owner.query(`create role application login password 'secret'`);
  await owner.end();
  process.env.TEST_POSTGRES = server.url;
  globalThis.stopTestServer = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
