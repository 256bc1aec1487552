import { NativeConnection, type Worker } from '@temporalio/worker';
import type { Registered } from '@tiltaksmotor/persistence';
import { startProcess, Telling, temporalClient } from '@tiltaksmotor/telling';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import { createWorker } from './engine.js';
import type { Logger } from './log.js';
import { patiently, pause } from './pause.js';
import { schedulesFrom } from './schedules.js';
import { openStreams } from './streams.js';
import { TemporalSetup } from './temporal.js';

const PREPARE_EVERY = 15_000;
const BUNDLE = fileURLToPath(import.meta.resolve('@tiltaksmotor/workflows/bundle'));

/** Runs a worker until told to stop, through whatever PostgreSQL and Temporal do meanwhile. */
export async function run(
  config: Config,
  registered: readonly Registered[],
  log: Logger,
  stop: AbortSignal,
): Promise<void> {
  const client = temporalClient(config.temporalAddress, config.temporalNamespace);
  const telling = new Telling(client);
  const database = await patiently(
    'a migrated database',
    () => openStreams(config, registered, log, telling, (starting) => startProcess(client, starting)),
    log,
    stop,
  );
  if (database === null) return;

  const setup = new TemporalSetup(client, schedulesFrom(config.reports));
  const keeping = keepPrepared(setup, log, stop);
  const releasing = database.release().catch((error: unknown) => log.error({ err: error }, 'release failed'));
  while (!stop.aborted) {
    const connect = () => NativeConnection.connect({ address: config.temporalAddress });
    const connection = await patiently('Temporal', connect, log, stop);
    if (connection === null) break;
    try {
      const worker = await createWorker({
        connection,
        namespace: config.temporalNamespace,
        bundle: BUNDLE,
        streams: database.activities,
        mails: database.mails,
        papers: database.papers,
        untold: (limit) => database.untold(limit),
        telling,
        searchable: () => setup.searchable,
      });
      log.info({ temporal: config.temporalAddress, namespace: config.temporalNamespace }, 'working');
      await runUntil(worker, stop);
    } catch (error) {
      log.error({ err: error }, 'the worker failed and is started anew');
      await pause(1000, stop);
    } finally {
      await connection.close().catch((error: unknown) => log.warn({ err: error }, 'connection not closed'));
    }
  }
  await Promise.all([keeping, releasing]);
  await Promise.race([telling.idle(), pause(2000, new AbortController().signal)]);
  await client.connection.close();
  await database.close();
  log.info('stopped');
}

/** Lets what is under way finish when told to stop. */
async function runUntil(worker: Worker, stop: AbortSignal): Promise<void> {
  const shutdown = () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const running = worker.run();
  stop.addEventListener('abort', shutdown, { once: true });
  if (stop.aborted) shutdown();
  try {
    await running;
  } finally {
    stop.removeEventListener('abort', shutdown);
  }
}

async function keepPrepared(setup: TemporalSetup, log: Logger, stop: AbortSignal): Promise<void> {
  let failing = false;
  while (!stop.aborted) {
    const error = await setup.prepare().then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error !== null && !failing) log.warn({ err: error }, 'Temporal is not prepared; trying on');
    failing = error !== null;
    await pause(failing ? 2000 : PREPARE_EVERY, stop);
  }
}
