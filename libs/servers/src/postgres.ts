import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, type ChildOptions, startChild } from './child.js';
import { freePort } from './ports.js';
import { postgresPrograms } from './postgres-programs.js';
import { Unstartable } from './problem.js';
import { gone, isAlive, worksIn } from './running.js';
import { lentAccount, reachable } from './unprivileged.js';

export interface PostgresOptions {
  /** Everything of this server: its cluster and its password. Made when it is not there. */
  dataDir: string;
  port?: number;
  /** Off only where the data may be lost, as in tests. */
  fsync?: boolean;
  /** A file that its messages are appended to. */
  log?: string;
  maxConnections?: number;
}

export interface Postgres extends Child {
  /** For the server's own superuser: to make roles and databases with. */
  readonly url: string;
  readonly port: number;
}

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { fsync = true, log, maxConnections = 200 } = options;
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
  const cluster = join(dataDir, 'cluster');
  const password = await initialised(dataDir, fsync);
  await stopLeftover(cluster);

  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${maxConnections}`,
    `fsync=${fsync ? 'on' : 'off'}`,
    `synchronous_commit=${fsync ? 'on' : 'off'}`,
    `full_page_writes=${fsync ? 'on' : 'off'}`,
  ];
  // After a crash the old server's processes take a moment to notice and let go of the cluster.
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const flags = [...settings, `port=${port}`].flatMap((setting) => ['-c', setting]);
    const child = await run('postgres', cluster, flags, log);
    if (await ready(child, cluster)) {
      const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
      return {
        ...child,
        get running() {
          return child.running;
        },
        url,
        port,
        // To PostgreSQL an interrupt is the quick orderly stop: open transactions are rolled back, nobody is waited for.
        stop: (signal = 'SIGINT', graceMs) => child.stop(signal, graceMs),
      };
    }
    if (attempt === 10) {
      throw new Unstartable(`PostgreSQL did not start${log ? `; ${log} says why` : ''}.`);
    }
    await new Promise((wake) => setTimeout(wake, 300));
  }
}

/** A new cluster is made beside its place and then moved there, so that one half made is never taken for a whole. */
async function initialised(dataDir: string, fsync: boolean): Promise<string> {
  const cluster = join(dataDir, 'cluster');
  const passwordFile = join(dataDir, 'password');
  if (existsSync(cluster)) return readFileSync(passwordFile, 'utf8');

  const password = randomBytes(24).toString('base64url');
  const half = join(dataDir, 'cluster.new');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const handover = mkdtempSync(join(tmpdir(), 'tiltaksmotor-'));
  try {
    writeFileSync(join(handover, 'password'), password, { mode: 0o600 });
    const account = lentAccount();
    if (account)
      for (const path of [half, handover, join(handover, 'password')]) chownSync(path, account.uid, account.gid);
    const log = join(handover, 'log');
    const flags = [
      '--username=postgres',
      `--pwfile=${join(handover, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(fsync ? [] : ['--no-sync']),
    ];
    const { code } = await (await run('initdb', half, flags, log)).exited;
    if (code !== 0) throw new Unstartable(`PostgreSQL could not make its cluster: ${readFileSync(log, 'utf8').trim()}`);
  } finally {
    rmSync(handover, { recursive: true, force: true });
  }
  writeFileSync(passwordFile, password, { mode: 0o600 });
  renameSync(half, cluster);
  return password;
}

/**
 * Runs one of PostgreSQL's programs on a cluster. As root on Linux the cluster is handed over as an open folder, so that the
 * lent account works in it even where it could not walk to it (a clone under /root).
 */
async function run(program: string, cluster: string, flags: string[], log: string | undefined): Promise<Child> {
  const programs = postgresPrograms();
  const account = lentAccount();
  if (!account) {
    return startChild(join(programs.folder, 'bin', program), ['-D', cluster, ...flags], { cwd: cluster, log });
  }
  const folder = reachable(programs.folder, account, `postgres-${programs.version}`);
  const descriptor = openSync(cluster, 'r');
  const place = process.platform === 'linux' ? '/proc/self/fd/3' : cluster;
  const options: ChildOptions = { cwd: '/', uid: account.uid, gid: account.gid, log, descriptors: [descriptor] };
  try {
    return await startChild(join(folder, 'bin', program), ['-D', place, ...flags], options);
  } finally {
    closeSync(descriptor);
  }
}

/** The server writes its state into its own pid file; pg_ctl reads it there, too. */
async function ready(child: Child, cluster: string): Promise<boolean> {
  const file = join(cluster, 'postmaster.pid');
  while (child.running) {
    const lines = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8').split('\n') : [];
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  return false;
}

/** A server that outlived whoever started it. Only one that works in this very cluster is ours to end. */
async function stopLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 1 && isAlive(pid) && worksIn(pid, cluster)) {
    process.kill(pid, 'SIGINT');
    if (await gone(pid, 10_000)) return;
    process.kill(pid, 'SIGQUIT');
    if (!(await gone(pid, 10_000)))
      throw new Unstartable(`An older PostgreSQL (process ${pid}) holds ${cluster} and does not stop.`);
    return;
  }
  // The number may meanwhile belong to a stranger, at the sight of whom PostgreSQL would refuse to start.
  rmSync(file, { force: true });
}
