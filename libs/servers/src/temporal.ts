import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { type Child, startChild } from './child.js';
import { freePorts } from './ports.js';
import { Unstartable } from './problem.js';
import { findProgram, temporalCli } from './temporal-programs.js';

/** What an operator can search by: where a stream stands, whose turn it is and when something falls due. */
const searchAttributes = { Phase: 'Keyword', Turn: 'KeywordList', Due: 'Datetime' } as const;

export interface TemporalOptions {
  /** Where it keeps its data; without, in memory. */
  dataFile?: string | undefined;
  port?: number | undefined;
  /** Its page for operators; without, it has none. */
  uiPort?: number | undefined;
  namespace?: string;
  log?: string | undefined;
  /** Of the server's dynamic configuration. */
  settings?: Readonly<Record<string, string | number | boolean>>;
  /** The program; without, it is found or fetched. */
  program?: string;
}

export interface Temporal extends Child {
  readonly port: number;
  readonly address: string;
}

const ATTEMPTS = 3;

/**
 * Inside it are services that find ports of their own, and now and then one that is taken before it is used: one that
 * ends while it starts is started again.
 */
export async function startTemporal(options: TemporalOptions = {}): Promise<Temporal> {
  const program = options.program ?? (await findProgram(temporalCli));
  for (let attempt = 1; ; attempt++) {
    const { started, ended } = await attemptToStart(program, options);
    if (started !== null) return started;
    if (ended && attempt < ATTEMPTS) continue;
    throw new Unstartable(`Temporal did not start${options.log ? `; ${options.log} says why` : ''}.`);
  }
}

async function attemptToStart(
  program: string,
  options: TemporalOptions,
): Promise<{ started: Temporal | null; ended: boolean }> {
  const { dataFile, uiPort, namespace = 'default', log } = options;
  // Named all, since it would otherwise look for two more that are free and now and then finds one that is taken.
  const [free, http, metrics] = (await freePorts(3)) as [number, number, number];
  const port = options.port ?? free;
  const address = `127.0.0.1:${port}`;
  // Temporal's data can be made anew from PostgreSQL, so it may be written the quick way.
  const storage = dataFile
    ? ['--db-filename', dataFile, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=normal']
    : [];
  const page = uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch'];
  const attributes = Object.entries(searchAttributes).flatMap(([name, type]) => [
    '--search-attribute',
    `${name}=${type}`,
  ]);
  const settings = Object.entries(options.settings ?? {}).flatMap(([name, value]) => [
    '--dynamic-config-value',
    `${name}=${JSON.stringify(value)}`,
  ]);
  const ports = ['--port', String(port), '--http-port', String(http), '--metrics-port', String(metrics)];
  const child = await startChild(
    program,
    ['server', 'start-dev', '--ip', '127.0.0.1', ...ports, ...page, ...storage, ...attributes, ...settings].concat([
      '--namespace',
      namespace,
      '--log-level',
      'warn',
      '--log-format',
      'text',
    ]),
    // It asks who it runs as, and does not start for a user without a name.
    { log, env: { USER: 'temporal', ...process.env } },
  );
  const describe = ['operator', 'namespace', 'describe', '--namespace', namespace, '--address', address];
  const ready = () => runs(program, describe);
  if (await becomes(ready, child, port)) return { started: Object.assign(child, { port, address }), ended: false };
  const ended = !child.running;
  await child.kill();
  return { started: null, ended };
}

async function becomes(ready: () => Promise<boolean>, child: Child, port: number): Promise<boolean> {
  const until = Date.now() + 60_000;
  while (child.running && Date.now() < until) {
    if ((await listens(port)) && (await ready())) return true;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  return false;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function runs(program: string, args: string[]): Promise<boolean> {
  try {
    await promisify(execFile)(program, args, { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
