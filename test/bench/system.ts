import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrate, seed } from '@tiltaksmotor/persistence';
import { freePort, startPostgres, startTemporal } from '@tiltaksmotor/servers';
import { programs } from '@tiltaksmotor/standalone';
import pg from 'pg';

const FLOOR = fileURLToPath(new URL('./floor.js', import.meta.url));

export interface System {
  readonly apiPort: number;
  readonly apiPid: number;
  readonly temporalAddress: string;
  readonly applicationUrl: string;
  /** As the owner of the tables: to make and measure what no user could. */
  readonly owner: pg.Pool;
  floor(listQuery?: { text: string; values: readonly unknown[] }): Promise<{ port: number; stop(): Promise<void> }>;
  stop(): Promise<void>;
}

/** PostgreSQL with full fsync, Temporal, worker and API, each a process, as an installation on one machine has them. */
export async function startSystem(): Promise<System> {
  const folder = mkdtempSync(join(tmpdir(), 'tiltaksmotor-bench-'));
  const started: (() => Promise<unknown>)[] = [() => Promise.resolve(rmSync(folder, { recursive: true, force: true }))];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    return { ...(await start(folder, started)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(folder: string, started: (() => Promise<unknown>)[]): Promise<Omit<System, 'stop'>> {
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') });
  started.push(() => postgres.stop());
  const temporal = await startTemporal({ dataFile: join(folder, 'temporal.db') });
  started.push(() => temporal.stop());
  const owner = new pg.Pool({ connectionString: postgres.url, max: 4 });
  started.push(() => owner.end());
  const password = 'bench';
  await migrate(postgres.url, { name: 'application', password }, seed);
  await owner.query(`create table floor_stream (id text primary key, seq int not null, state jsonb not null);
    create table floor_event (stream text, seq int, data jsonb not null, primary key (stream, seq));
    grant all on floor_stream, floor_event to application`);
  const application = Object.assign(new URL(postgres.url), { username: 'application', password });

  const env = {
    ...process.env,
    DATABASE_URL: application.href,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: 'default',
    HOST: '127.0.0.1',
    LOGIN: 'development',
    EXERCISES: 'allowed',
  };
  const apiPort = await freePort();
  const worker = processOf(programs.worker, env, folder, 'worker');
  started.push(() => ended(worker));
  const api = processOf(programs.api, { ...env, PORT: String(apiPort) }, folder, 'api');
  started.push(() => ended(api));
  await untilReady(apiPort);
  return {
    apiPort,
    apiPid: api.pid ?? 0,
    temporalAddress: temporal.address,
    applicationUrl: application.href,
    owner,
    async floor(listQuery) {
      const port = await freePort();
      const query = listQuery === undefined ? {} : { LIST_QUERY: JSON.stringify(listQuery) };
      const child = processOf(FLOOR, { ...env, ...query, PORT: String(port) }, folder, 'floor');
      await new Promise((ready) => child.once('message', ready));
      return { port, stop: () => ended(child) };
    },
  };
}

function processOf(program: string, env: NodeJS.ProcessEnv, folder: string, name: string): ChildProcess {
  const log = openSync(join(folder, `${name}.log`), 'a');
  return fork(program, [], { env, stdio: ['ignore', log, log, 'ipc'] });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const over = new Promise((exit) => child.once('exit', exit));
  child.kill('SIGTERM');
  await over;
}

async function untilReady(port: number): Promise<void> {
  for (let i = 0; i < 240; i++, await sleep(250)) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => null);
    if (answer?.ok === true && !JSON.stringify(await answer.json()).includes('degraded')) return;
  }
  throw new Error('The system was not ready after a minute.');
}
