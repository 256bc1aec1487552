import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram, freePort, freePorts, startChild, startPostgres, temporalCli } from '@tiltaksmotor/servers';
import { keep, type Kept, type PartName, type RunFile, running, writeRunFile } from '@tiltaksmotor/standalone';
import pg from 'pg';
import { here } from '../docker/compose.js';
import { compose, program, root } from '../docker/files.js';
import { until } from '../support/until.js';
import { makeImage } from './image.js';
import { temporalServerPrograms } from './programs.js';

/**
 * The compose file without Docker: its services as processes of this machine, with the commands and the environment it
 * gives, Temporal's own server on PostgreSQL among them, and our programs from a tree made as the Dockerfile says. A whole
 * pilot is played on it, in which worker and Temporal are killed. `--stay` keeps it running afterwards.
 */
const began = Date.now();
const say = (line: string) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)}s  ${line}`);
const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
const log = (service: string) => join(folder, `${service}.log`);
const kept: Kept[] = [];

const serverPrograms = await temporalServerPrograms(say);
const bin = join(folder, 'bin');
mkdirSync(bin);
symlinkSync(await findProgram(temporalCli, { say }), join(bin, 'temporal'));
const path = [bin, serverPrograms, process.env['PATH']].join(':');
const image = join(folder, 'app');
await makeImage(image, say);

const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const record: RunFile = { state: 'starting', address, supervisor: running(process.pid), parts: {} };
process.once('SIGINT', () => void stop(130));
try {
  await start();
  say('Ready: the pilot begins');
  const code = await play();
  say(
    code === 0
      ? 'The pilot is decided: the cluster carried it'
      : `The pilot was not carried (${code}); logs in ${folder}`,
  );
  if (process.argv.includes('--stay')) say(`Stays at ${address}; Ctrl-C stops it`);
  else await stop(code);
} catch (error) {
  console.error(error, `\nLogs in ${folder}`);
  await stop(1);
}

async function start(): Promise<void> {
  say('Starting two PostgreSQL servers: one for the truth, one for Temporal');
  const [truth, temporals] = await Promise.all([
    startPostgres({ dataDir: join(folder, 'postgres'), log: log('postgres') }),
    startPostgres({ dataDir: join(folder, 'temporal-postgres'), log: log('temporal-postgres') }),
  ]);
  kept.push({ stop: async () => void (await truth.stop()), kill: () => void truth.kill() });
  kept.push({ stop: async () => void (await temporals.stop()), kill: () => void temporals.kill() });
  const file = compose({ POSTGRES_PASSWORD: new URL(truth.url).password });
  const { POSTGRES_USER: user, POSTGRES_PASSWORD: password } = file.services['temporal-postgres']!.environment!;
  await query(truth.url, 'create database tiltaksmotor');
  await query(temporals.url, `create role ${user} superuser login password '${password}'`);
  await query(temporals.url, `create database temporal owner ${user}`);

  const [grpc, ...rest] = await freePorts(11);
  const places = {
    'postgres:5432': `127.0.0.1:${truth.port}`,
    'temporal:7233': `127.0.0.1:${grpc}`,
    'temporal-postgres': '127.0.0.1',
  };
  const environment = (service: string, change: Record<string, string> = {}) => ({
    PATH: path,
    HOME: folder,
    ...here(file.services[service]!.environment!, places),
    ...change,
  });
  const once = async (service: string, change: Record<string, string> = {}) => {
    say(`Running ${service}`);
    const [command, ...args] = file.services[service]!.command!;
    const child = await startChild(command!, args, { env: environment(service, change), log: log(service) });
    const { code } = await child.exited;
    if (code !== 0) throw new Error(`${service} ended with ${code}`);
  };

  await once('temporal-schema', { SQL_PORT: String(temporals.port) });
  await once('temporal-schema', { SQL_PORT: String(temporals.port) }); // as at every later start
  const database = { DB_PORT: String(temporals.port), VISIBILITY_DB_PORT: String(temporals.port) };
  const dynamic = { DYNAMIC_CONFIG_FILE_PATH: join(root, 'docker/temporal-dynamic-config.yaml') };
  const server = environment('temporal', { ...database, ...dynamic, ...ports(grpc!, rest) });
  say('Starting Temporal on PostgreSQL');
  await keepRunning('temporal', () =>
    startChild(join(serverPrograms, 'temporal-server'), ['start'], { env: server, log: log('temporal') }),
  );
  await once('temporal-namespace');

  const ours = (service: string, change: Record<string, string> = {}) => {
    const { command, env } = program(service, file);
    return startChild(command[0]!, command.slice(1), {
      cwd: image,
      env: { PATH: path, ...here(env, places), ...change },
      log: log(service),
    });
  };
  say('Migrating and seeding');
  // Only here: invented people to choose from, and days that may be seconds, so that a pilot can be played in a minute.
  const { code } = await (await ours('migrate', { INVENTED_PEOPLE: 'yes' })).exited;
  if (code !== 0) throw new Error(`migrate ended with ${code}`);
  say('Starting worker and API');
  await keepRunning('worker', () => ours('worker'));
  const played = { HOST: '127.0.0.1', PORT: String(port), LOGIN: 'development', EXERCISES: 'allowed' };
  await keepRunning('api', () => ours('api', played));
  const ready = async () => {
    const answer = await fetch(`${address}/api/health/ready`).catch(() => null);
    return answer !== null && ((await answer.json()) as { status: string }).status === 'ready';
  };
  await until('everything is ready', ready, 120_000);
  update({ state: 'ready' });
}

async function keepRunning(name: PartName, start: Parameters<typeof keep>[0]['start']): Promise<void> {
  kept.push(
    await keep(
      { title: name, start },
      {
        onStarted: (pid) => update({ parts: { ...record.parts, [name]: running(pid) } }),
        onEnded: ({ code, signal }) => say(`${name} ended (${signal ?? code}) and is started again`),
      },
    ),
  );
}

function update(change: Partial<RunFile>): void {
  writeRunFile(folder, Object.assign(record, change));
}

/** The demo, on what runs here. */
function play(): Promise<number> {
  const demo = fileURLToPath(
    import.meta.resolve('@tiltaksmotor/demo/package.json').replace('package.json', 'dist/main.js'),
  );
  const child = spawn(process.execPath, [demo], { stdio: 'inherit', env: { ...process.env, DATA_DIR: folder } });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

async function stop(code: number): Promise<void> {
  for (const part of kept.reverse()) await part.stop();
  if (code === 0) rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** In a container each service has its ports for itself; here they are found free. */
function ports(grpc: number, rest: number[]): Record<string, string> {
  const names = ['FRONTEND_HTTP_PORT', 'FRONTEND_MEMBERSHIP_PORT'].concat(
    ['MATCHING', 'HISTORY', 'WORKER'].flatMap((service) => [`${service}_GRPC_PORT`, `${service}_MEMBERSHIP_PORT`]),
  );
  const found = names.map((name, n): [string, string] => [name, String(rest[n])]);
  return { BIND_ON_IP: '127.0.0.1', FRONTEND_GRPC_PORT: String(grpc), ...Object.fromEntries(found) };
}
