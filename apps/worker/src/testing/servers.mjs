import { startPostgres, startTemporal } from '@tiltaksmotor/servers';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One PostgreSQL and one Temporal for all test files. Runs are suggested to leave early, so that they do so everywhere. */
export default async function startServers() {
  const dataDir = mkdtempSync(join(tmpdir(), 'worker-test-'));
  const [postgres, temporal] = await Promise.all([
    startPostgres({ dataDir, fsync: false }),
    startTemporal({ settings: { 'limit.historyCount.suggestContinueAsNew': 200 } }),
  ]);
  Object.assign(process.env, { TEST_POSTGRES: postgres.url, TEST_TEMPORAL: temporal.address });
  globalThis.testServers = { postgres, temporal, dataDir };
}
