import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freePort, isAlive, isFree } from '@tiltaksmotor/servers';
import { readRunFile, type RunFile } from '@tiltaksmotor/standalone';
import { Standalone } from '../support/standalone.js';

const party = (id: string) => ({ party: id, contribution: 'To uker', hours: 80, kroner: 0, paidBy: id });
const DRAFT = {
  measure: { code: 'KOM-07' },
  title: 'Gjensidig hospitering',
  aim: 'Å bli kjent med hverandres tjenester.',
  lead: 'unn-harstad-medisin',
  initiative: null,
  parties: [party('unn-harstad-medisin'), party('harstad')],
  indicators: [
    {
      id: 'dager',
      name: 'Hospiteringsdager',
      unit: 'dager',
      direction: 'up',
      source: 'Turnusplanen',
      countingRule: 'Hele dager',
      reportedBy: [{ party: 'harstad', extractedBy: 'Turnusplanlegger' }],
    },
  ],
};

const root = mkdtempSync(join(tmpdir(), 'standalone-'));
const dataDir = join(root, 'data');
const started: Standalone[] = [];
let port: number;

beforeAll(async () => {
  port = await freePort();
});
afterAll(async () => {
  await Promise.all(started.map((system) => system.stop()));
  rmSync(root, { recursive: true, force: true });
});

test('one start brings up everything, and says where to go', async () => {
  const system = await ready();
  expect(await (await fetch(`${system.address}/api/health/ready`)).json()).toMatchObject({ status: 'ready' });
  expect(system.output).toMatch(new RegExp(`Open ${system.address}/ .*${system.address}/api/docs`, 's'));
  const { temporalPage, parts } = runFile();
  expect((await fetch(temporalPage!)).status).toBe(200);
  expect(Object.keys(parts).sort()).toEqual(['api', 'postgres', 'temporal', 'worker']);
});

test('a second start on the same folder is refused in a sentence', async () => {
  const second = start(await freePort());
  expect(await second.exited).toBe(1);
  expect(second.output).toMatch(/already runs on .* DATA_DIR/);
  expect(second.output.trim().split('\n')).toHaveLength(1);
});

test('a part that is killed is started again where it was, and the others find it', async () => {
  const before = runFile();
  for (const name of ['worker', 'api', 'temporal', 'postgres'] as const) {
    const { pid } = runFile().parts[name]!;
    process.kill(pid, 'SIGKILL');
    await until(() => runFile().parts[name]!.pid !== pid);
    await until(isReady);
  }
  expect(runFile().temporalAddress).toBe(before.temporalAddress);
});

test('asked to stop, it stops all it started, in a few seconds, and a new start goes on with the same data', async () => {
  const system = started[0]!;
  const { parts } = runFile();
  const marker = await mark();
  const asked = Date.now();
  system.signal('SIGINT');
  system.signal('SIGINT'); // a terminal and npm may both pass on one Ctrl-C
  expect(await system.exited).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  for (const { pid } of Object.values(parts)) expect(isAlive(pid)).toBe(false);
  expect(readdirSync(dataDir)).not.toContain('lock');

  await ready();
  expect(await marked(marker)).toBe(true);
});

test('everything killed at once: the next start goes on with the same data', async () => {
  const { supervisor, parts } = runFile();
  const marker = await mark();
  for (const { pid } of [supervisor, ...Object.values(parts)]) process.kill(pid, 'SIGKILL');
  await ready();
  expect(await marked(marker)).toBe(true);
});

test('only the supervisor killed: the next start ends what it left, and takes its place', async () => {
  const { supervisor, parts } = runFile();
  process.kill(supervisor.pid, 'SIGKILL');
  await until(() => !isAlive(supervisor.pid));
  expect(isAlive(parts.api!.pid)).toBe(true);
  const system = await ready();
  expect(system.output).toContain('left over');
  for (const { pid } of Object.values(parts)) expect(isAlive(pid)).toBe(false);
  expect(await system.stop()).toBe(0);
});

test('a port that is taken is told in a sentence, and nothing is left running', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => taken.once('listening', done));
  const { port: busy } = taken.address() as { port: number };
  const system = start(busy, join(root, 'busy'));
  expect(await system.exited).toBe(1);
  expect(system.output.trim()).toBe(
    `Port ${busy} is taken: stop what uses it, or choose another, as in PORT=${busy + 1} npm start.`,
  );
  await new Promise((done) => taken.close(done));
  expect(await isFree(busy)).toBe(true);
});

test('stopped while it starts, it leaves nothing running', async () => {
  const early = join(root, 'early');
  const system = start(await freePort(), early);
  await system.says('Migrating');
  const { parts } = readRunFile(early)!;
  system.signal('SIGTERM');
  expect(await system.exited).toBe(130);
  for (const { pid } of Object.values(parts)) expect(isAlive(pid)).toBe(false);
  expect(readRunFile(early)!.parts).toEqual({});
});

test.each([
  ['PORT', { PORT: 'three thousand' }, /PORT is "three thousand"/],
  ['DATA_DIR', { DATA_DIR: '/dev/null/nowhere' }, /cannot be written to.*DATA_DIR/],
  ['TEMPORAL_ADDRESS', { TEMPORAL_ADDRESS: 'somewhere' }, /TEMPORAL_ADDRESS is "somewhere"/],
])('a wrong %s is refused in a sentence', async (_, env, sentence) => {
  const system = start(port, join(root, 'wrong'), env);
  expect(await system.exited).toBe(1);
  expect(system.output).toMatch(sentence);
});

function start(at: number, folder = dataDir, env: Record<string, string> = {}): Standalone {
  const system = new Standalone(folder, at, env);
  started.push(system);
  return system;
}

async function ready(): Promise<Standalone> {
  const system = start(port);
  await system.says('Ctrl-C stops everything');
  return system;
}

function runFile(): RunFile {
  return readRunFile(dataDir)!;
}

async function isReady(): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`);
    return ((await answer.json()) as { status: string }).status === 'ready';
  } catch {
    return false;
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds());) {
    if (Date.now() > end) throw new Error('It did not come to pass within a minute.');
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

/** Something a person did that has to be there afterwards: a draft. Answers its id. */
async function mark(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/pilots`, {
    method: 'POST',
    headers: { ...(await asLeader()), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ proposal: DRAFT }),
  });
  const body = (await answer.json()) as { id: string };
  expect([answer.status, body]).toEqual([201, expect.anything()]);
  return body.id;
}

async function marked(id: string): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/pilots/${id}`, { headers: await asLeader() });
  return answer.status === 200;
}

async function asLeader(): Promise<{ authorization: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'leader-unn-harstad-medisin' }),
  });
  const { token } = (await answer.json()) as { token: string };
  return { authorization: `Bearer ${token}` };
}
