import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { migrate, seed } from '@tiltaksmotor/persistence';
import { freePort, startChild, startTemporal, type Child, type Temporal } from '@tiltaksmotor/servers';
import { temporalClient } from '@tiltaksmotor/telling';
import { SWEEP, TASK_QUEUE } from '@tiltaksmotor/workflows/contract';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { until } from './testing/until.js';

jest.setTimeout(90_000);
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'worker-main-'));
const log = join(folder, 'log');
const database = `main_${randomUUID().replaceAll('-', '')}`;
const ownerUrl = new URL(`/${database}`, process.env.TEST_POSTGRES);
const appUrl = Object.assign(new URL(ownerUrl), { username: `app_${database}`, password: 'app' });
let port: number;
let worker: Child | null = null;
let temporal: Temporal | null = null;
const dataFile = join(folder, 'temporal.db');

beforeAll(async () => {
  port = await freePort();
});
afterEach(async () => {
  await worker?.kill();
  worker = null;
});
afterAll(async () => {
  await temporal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (env: Record<string, string>): Promise<Child> => {
  rmSync(log, { force: true });
  worker = await startChild(process.execPath, [MAIN], { env: { PATH: process.env.PATH, ...env }, log });
  return worker;
};
const said = (): string => readFileSync(log, 'utf8');
const environment = () => ({ DATABASE_URL: appUrl.href, TEMPORAL_ADDRESS: `127.0.0.1:${port}` });

/** How many pollers of workflow tasks the server has heard of since a moment. */
async function pollersSince(moment: number): Promise<number> {
  const client = temporalClient(`127.0.0.1:${port}`, 'default');
  try {
    const { pollers } = await client.workflowService.describeTaskQueue({
      namespace: 'default',
      taskQueue: { name: TASK_QUEUE },
      taskQueueType: 1,
    });
    const lately = (pollers ?? []).filter(
      ({ lastAccessTime }) => Number(lastAccessTime?.seconds) * 1000 >= moment - 1000,
    );
    return lately.length;
  } catch {
    return 0;
  } finally {
    await client.connection.close();
  }
}

test.each([
  [{}, /^DATABASE_URL is not set: .+\.\n$/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be .+\.\n$/],
  [{ DATABASE_URL: 'postgres://x' }, /^TEMPORAL_ADDRESS is not set: .+\.\n$/],
  [{ DATABASE_URL: 'postgres://x', TEMPORAL_ADDRESS: 'here:7233', LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be .+\.\n$/],
])('an environment that will not do is refused in one sentence: %j', async (env, sentence) => {
  const { code } = await (await start(env as Record<string, string>)).exited;
  expect([code, said()]).toEqual([2, expect.stringMatching(sentence)]);
});

test('a worker waits for what is missing, works when it is there, outlives Temporal, and stops when told', async () => {
  const child = await start(environment());
  await until(() => said().includes('waiting for a migrated database'));
  const admin = new pg.Client({ connectionString: process.env.TEST_POSTGRES! });
  await admin.connect();
  await admin.query(`create database ${database}`);
  await admin.end();
  await migrate(ownerUrl.href, { name: appUrl.username, password: 'app' }, seed);
  await until(() => said().includes('waiting for Temporal'));

  temporal = await startTemporal({ port, dataFile });
  await until(() => said().includes('working'));
  await until(async () => (await pollersSince(0)) > 0);
  const client = temporalClient(temporal.address, 'default');
  const sweeps = async () => (await client.schedule.getHandle(SWEEP.schedule).describe()).info.numActionsTaken;
  await until(async () => (await sweeps().catch(() => 0)) > 0);

  await temporal.kill();
  temporal = await startTemporal({ port, dataFile });
  const back = Date.now();
  await until(async () => (await pollersSince(back)) > 0, 30_000);
  expect(child.running).toBe(true);

  const { code } = await child.stop('SIGTERM', 25_000);
  expect(code).toBe(0);
  expect(said()).toContain('"msg":"stopped"');
  const lines = said().trim().split('\n');
  expect(lines.every((line) => line.startsWith('{') && JSON.parse(line))).toBe(true);
  await client.connection.close();
});

test('a worker told to stop while it still waits stops at once', async () => {
  const child = await start({ ...environment(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  await until(() => said().includes('waiting for a migrated database'));
  const begun = Date.now();
  expect((await child.stop('SIGTERM')).code).toBe(0);
  expect(Date.now() - begun).toBeLessThan(3000);
});
