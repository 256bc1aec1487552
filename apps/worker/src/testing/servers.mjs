import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { startPostgres, startTemporal } from '@tiltaksmotor/servers';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One PostgreSQL, one Temporal and one bundle for all test files. Runs are suggested to leave early, so that they do. */
export default async function startServers() {
  const dataDir = mkdtempSync(join(tmpdir(), 'worker-test-'));
  const bundle = join(dataDir, 'workflow-bundle.js');
  const [postgres, temporal] = await Promise.all([
    startPostgres({ dataDir, fsync: false }),
    startTemporal({ settings: { 'limit.historyCount.suggestContinueAsNew': 60 } }),
    writeBundle(bundle),
  ]);
  Object.assign(process.env, { TEST_POSTGRES: postgres.url, TEST_TEMPORAL: temporal.address, TEST_BUNDLE: bundle });
  globalThis.testServers = { postgres, temporal, dataDir };
}

async function writeBundle(file) {
  const workflowsPath = fileURLToPath(new URL('./workflows.ts', import.meta.url));
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  writeFileSync(file, code);
}
