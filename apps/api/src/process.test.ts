import { afterEach, expect, jest, test } from '@jest/globals';
import { migrate, seed } from '@tiltaksmotor/persistence';
import { freePort, startPostgres, type Postgres } from '@tiltaksmotor/servers';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

jest.setTimeout(120_000);

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Api {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  said(): string;
}

async function startApi(environment: Record<string, string>): Promise<Api> {
  const port = String(await freePort());
  const env = {
    PATH: process.env['PATH'],
    LOGIN: 'development',
    PORT: port,
    ...environment,
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((exit) => child.once('exit', exit));
  ends.push(() => child.kill('SIGKILL'));
  return { url: `http://127.0.0.1:${port}`, child, ended, said: () => said };
}

async function until<T>(holds: () => Promise<T | false>): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const found = await holds().catch(() => false as const);
    if (found !== false) return found;
    await sleep(100);
  }
  throw new Error('it did not come about');
}
const statusOf = async (address: string): Promise<number> => (await fetch(address)).status;
const login = async ({ url }: Api): Promise<Response> =>
  fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"person":"leader-harstad"}',
  });

test('development login does not start where others can reach it', async () => {
  const api = await startApi({ HOST: '0.0.0.0', DATABASE_URL: 'postgres://a@127.0.0.1:1/b' });
  expect(await api.ended).toBe(1);
  expect(api.said().trim()).toMatch(/^LOGIN=development lets anybody be anybody.*$/);
});

test('a port that is taken is told in one sentence', async () => {
  const server = createServer();
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  ends.push(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const api = await startApi({ PORT: port, DATABASE_URL: 'postgres://a@127.0.0.1:1/b', LOG_LEVEL: 'silent' });
  expect(await api.ended).toBe(1);
  expect(api.said().trim()).toBe(`Port ${port} is taken: stop what uses it, or set PORT to another.`);
});

/** Of an API that is prepared for: where its database is, and how it is started and stopped. */
async function databaseOf() {
  const dataDir = mkdtempSync(join(tmpdir(), 'api-'));
  ends.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const port = await freePort();
  const url = `postgres://application:secret@127.0.0.1:${port}/postgres`;
  const start = async (): Promise<Postgres> => {
    const postgres = await startPostgres({ dataDir, port });
    ends.push(() => postgres.stop());
    return postgres;
  };
  const prepare = (postgres: Postgres) => migrate(postgres.url, { name: 'application', password: 'secret' }, seed);
  return { url, start, prepare };
}

test('PostgreSQL comes late, goes, and comes back; the API is there all the time, and says how it is', async () => {
  const database = await databaseOf();
  const api = await startApi({ DATABASE_URL: database.url, LOG_LEVEL: 'fatal', DRAIN_SECONDS: '0' });

  await until(async () => (await statusOf(`${api.url}/api/health/live`)) === 200);
  expect(await statusOf(`${api.url}/api/health/ready`)).toBe(503);
  expect(await (await login(api)).json()).toMatchObject({ status: 503, code: 'DatabaseAway' });

  const postgres = await database.start();
  await database.prepare(postgres);
  await until(async () => (await statusOf(`${api.url}/api/health/ready`)) === 200);
  const { token } = (await (await login(api)).json()) as { token: string };
  const me = () => fetch(`${api.url}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  expect((await me()).status).toBe(200);

  await postgres.stop('SIGKILL');
  const away = await me();
  expect(await away.json()).toMatchObject({ status: 503, code: 'DatabaseAway' });
  expect(away.headers.get('retry-after')).toBe('2');
  expect(await statusOf(`${api.url}/api/health/live`)).toBe(200);

  await database.start();
  await until(async () => (await me()).status === 200);

  const under = me();
  api.child.kill('SIGTERM');
  expect((await under).status).toBe(200);
  expect(await api.ended).toBe(0);
});

test('asked to stop, it says so and answers on before its port closes, and then ends what is under way', async () => {
  const database = await databaseOf();
  await database.prepare(await database.start());
  const api = await startApi({ DATABASE_URL: database.url, LOG_LEVEL: 'fatal', DRAIN_SECONDS: '2' });
  await until(async () => (await statusOf(`${api.url}/api/health/ready`)) === 200);
  const { token } = (await (await login(api)).json()) as { token: string };
  const authorization = `Bearer ${token}`;
  const heard = (await fetch(`${api.url}/api/changes`, { headers: { authorization } })).text();

  api.child.kill('SIGTERM');
  const asked = Date.now();
  const stopping = await until(async () => {
    const answer = await fetch(`${api.url}/api/health/ready`);
    return answer.status === 503 ? answer : false;
  });
  expect(await stopping.json()).toEqual({ status: 'stopping' });
  expect(await statusOf(`${api.url}/api/health/live`)).toBe(200);
  expect((await fetch(`${api.url}/api/me`, { headers: { authorization } })).status).toBe(200);
  // Asked once more, as by an operator who sees it running still, it goes on stopping as before.
  api.child.kill('SIGTERM');
  const slow = slowLogin(api);
  await until(async () =>
    fetch(`${api.url}/api/health/live`).then(
      () => false as const,
      () => true,
    ),
  );
  expect(Date.now() - asked).toBeGreaterThanOrEqual(1_900);
  slow.finish();
  expect(await slow.status).toBe(200);
  expect(await heard).toContain('event: here');
  expect(await api.ended).toBe(0);
});

/** A login of which the last of what is sent comes when it is told to. */
function slowLogin({ url }: Api): { readonly status: Promise<number | undefined>; finish(): void } {
  const body = '{"person":"leader-harstad"}';
  const asked = request(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.length },
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    asked.once('error', reject);
    asked.once('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
  });
  asked.write(body.slice(0, 5));
  return { status, finish: () => asked.end(body.slice(5)) };
}
