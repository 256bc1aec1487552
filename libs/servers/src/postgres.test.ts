import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { startPostgres } from './postgres.js';
import { isAlive } from './running.js';

const root = mkdtempSync(join(tmpdir(), 'servers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a server starts in a folder nobody else can walk to, stops, and starts again on the same cluster', async () => {
  const closed = join(root, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const first = await startPostgres({ dataDir: join(closed, 'data'), fsync: false });
  expect(await answers(first.port)).toBe(true);
  expect(statSync(join(closed, 'data', 'password')).mode & 0o077).toBe(0);
  const url = new URL(first.url);
  expect((await first.stop()).code).toBe(0);

  const second = await startPostgres({ dataDir: join(closed, 'data'), fsync: false });
  expect(new URL(second.url).password).toBe(url.password);
  await second.stop();
}, 30_000);

test('a server left running by someone who was killed is ended, and one killed itself is recovered', async () => {
  const dataDir = join(root, 'left');
  const left = await startPostgres({ dataDir, fsync: false });
  const next = await startPostgres({ dataDir, fsync: false });
  expect(isAlive(left.pid)).toBe(false);
  await next.kill();
  const recovered = await startPostgres({ dataDir, fsync: false });
  expect(await answers(recovered.port)).toBe(true);
  await recovered.stop();
}, 30_000);

test('a pid file that names a stranger does not stop the server from starting, nor the stranger from running', async () => {
  const dataDir = join(root, 'stranger');
  await (await startPostgres({ dataDir, fsync: false })).kill();
  const file = join(dataDir, 'cluster', 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
  const server = await startPostgres({ dataDir, fsync: false });
  expect(await answers(server.port)).toBe(true);
  await server.stop();
}, 30_000);

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end();
      resolve(true);
    }).on('error', () => resolve(false));
  });
}
