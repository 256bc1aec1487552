import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, freePort, freePorts, isFree, startChild, startPostgres } from '@tiltaksmotor/servers';
import { findProgram, startTemporal, temporalCli, Unstartable } from '@tiltaksmotor/servers';
import type { Config } from './config.js';
import { createDatabase, databaseUrls, passwordOf } from './database.js';
import { keep, type Kept } from './keep.js';
import { takeLock } from './lock.js';
import { freshLog, lastLine } from './logs.js';
import { programs } from './programs.js';
import { untilAnswering, untilReady, untilSteady } from './readiness.js';
import { endOrphans, type PartName, partNames, type RunFile, running, writeRunFile } from './run-file.js';

export interface System {
  readonly address: string;
  readonly temporalPage: string | undefined;
  /** One after the other, so that none misses what it leans on. */
  stop(): Promise<void>;
  /** At once. */
  kill(): void;
}

/** A file takes no time: what a killed worker left half sent is soon known to be uncertain, and what failed is soon tried again. */
const TO_A_FOLDER = {
  MAIL_TIMEOUT: process.env['MAIL_TIMEOUT'] || '3',
  MAIL_FIRST_PAUSE: process.env['MAIL_FIRST_PAUSE'] || '2',
};

/** Without the links on the way to it: PostgreSQL's processes are known by the folder they work in. */
function madeFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    return realpathSync(dataDir);
  } catch {
    throw new Unstartable(`${dataDir} cannot be written to: name another folder in DATA_DIR.`);
  }
}

/** Starts everything there is and keeps it running. `say` is told what a person should know. */
export async function startSystem(config: Config, say: (line: string) => void, aborted: AbortSignal): Promise<System> {
  const { port } = config;
  const address = `http://127.0.0.1:${port}`;
  const dataDir = madeFolder(config.dataDir);
  const giveBack = takeLock(dataDir, address);
  const kept: Partial<Record<PartName, Kept>> = {};
  const record: RunFile = { state: 'starting', address, supervisor: running(process.pid), parts: {} };
  const update = (change: Partial<RunFile>) => writeRunFile(dataDir, Object.assign(record, change));

  const stop = async () => {
    update({ state: 'stopping' });
    for (const name of partNames) await kept[name]?.stop();
    update({ state: 'stopped', parts: {} });
    giveBack();
  };
  const kill = () => {
    for (const name of partNames) kept[name]?.kill();
    giveBack();
  };

  /** One that cannot start at all ends the start; one that has run is started again for ever. */
  async function run(
    name: PartName,
    title: string,
    start: (log: string) => Promise<Child>,
    ready?: (child: Child) => Promise<void>,
  ): Promise<void> {
    aborted.throwIfAborted();
    const log = freshLog(dataDir, name);
    kept[name] = await keep(
      { title, start: () => start(log), ...(ready && { ready }) },
      {
        onStarted(pid) {
          if (record.parts[name]) say(`${title} runs again (process ${pid}).`);
          update({ parts: { ...record.parts, [name]: running(pid) } });
        },
        onEnded({ code, signal }) {
          say(`${title} ended (${signal ?? `code ${code}`}) and is started again; ${log} tells more.`);
        },
      },
    );
    aborted.throwIfAborted();
  }

  let temporal: ReturnType<typeof startingTemporal> | undefined;
  try {
    const ended = await endOrphans(dataDir);
    if (ended > 0) say(`Ended ${ended} left over from a start that was killed.`);
    if (!(await isFree(port))) {
      throw new Unstartable(
        `Port ${port} is taken: stop what uses it, or choose another, as in PORT=${port + 1} npm start.`,
      );
    }
    update({});

    // Beside PostgreSQL; what became of it is told below.
    temporal = startingTemporal();
    temporal.catch(() => {});
    const urls = await startingPostgres();
    await migrating(urls);
    const { temporalAddress, temporalPage } = await temporal;
    update({ temporalAddress, ...(temporalPage ? { temporalPage } : {}) });

    const env = {
      ...process.env,
      DATABASE_URL: urls.application,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: config.temporalNamespace,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOGIN: 'development',
      EXERCISES: 'allowed',
      // Nobody sends people here who would have to hear of it first.
      DRAIN_SECONDS: '0',
      PUBLIC_URL: process.env['PUBLIC_URL'] || address,
      // Without a relay, mails are files that the API shows.
      MAIL_FOLDER: process.env['MAIL_FOLDER'] || join(dataDir, 'mail'),
      ...(process.env['SMTP_URL'] ? {} : TO_A_FOLDER),
    };
    say('Starting worker and API');
    const program =
      (...file: readonly string[]) =>
      (log: string) =>
        startChild(process.execPath, file, { env, log });
    await run('worker', 'The worker', program(...programs.workerFlags, programs.worker), untilSteady);
    await run('api', 'The API', program(programs.api), (api) => untilAnswering(address, api));
    await untilReady(address, aborted, () => lastLine(join(dataDir, 'logs', 'api.log')));
    update({ state: 'ready' });
    return { address, temporalPage, stop, kill };
  } catch (error) {
    await temporal?.catch(() => {}); // so that it is stopped, too
    await stop();
    throw error;
  }

  async function startingPostgres() {
    say('Starting PostgreSQL');
    let url = '';
    const postgresPort = await freePort();
    await run('postgres', 'PostgreSQL', async (log) => {
      const server = await startPostgres({ dataDir: join(dataDir, 'postgres'), port: postgresPort, log });
      url = server.url;
      return server;
    });
    update({ postgresAddress: `127.0.0.1:${postgresPort}` });
    await createDatabase(url);
    return databaseUrls(url, passwordOf(dataDir));
  }

  async function migrating(urls: { owner: string; application: string }): Promise<void> {
    aborted.throwIfAborted();
    say('Migrating and seeding');
    const log = freshLog(dataDir, 'migrate');
    const database = { MIGRATION_DATABASE_URL: urls.owner, DATABASE_URL: urls.application };
    const env = { ...process.env, ...database, INVENTED_PEOPLE: 'yes' };
    const { code } = await (await startChild(process.execPath, [programs.migrate], { env, log })).exited;
    if (code !== 0) throw new Unstartable(`The database could not be migrated (${log}): ${lastLine(log)}`);
  }

  async function startingTemporal(): Promise<{ temporalAddress: string; temporalPage: string | undefined }> {
    if (config.temporalAddress) return { temporalAddress: config.temporalAddress, temporalPage: undefined };
    const program = await findProgram(temporalCli, { say });
    const [temporalPort, uiPort] = (await freePorts(2)) as [number, number];
    say('Starting Temporal');
    await run('temporal', 'Temporal', (log) =>
      startTemporal({
        dataFile: join(dataDir, 'temporal.db'),
        port: temporalPort,
        uiPort,
        namespace: config.temporalNamespace,
        log,
        program,
      }),
    );
    return { temporalAddress: `127.0.0.1:${temporalPort}`, temporalPage: `http://127.0.0.1:${uiPort}` };
  }
}
