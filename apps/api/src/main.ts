import { setTimeout as sleep } from 'node:timers/promises';
import { Telling } from '@tiltaksmotor/telling';
import { pino } from 'pino';
import { createApp } from './app.js';
import { configFrom, Misconfigured, type Config } from './config.js';
import { Engine } from './engine.js';
import { Readiness } from './health/readiness.js';
import { Temporal } from './temporal.js';

/** How long requests under way may take to finish when the process is asked to stop. */
const LAST_PATIENCE_MS = 10_000;

function configOrExit(): Config {
  try {
    return configFrom(process.env);
  } catch (error) {
    if (!(error instanceof Misconfigured)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

const config = configOrExit();
const log = pino({ level: config.logLevel, base: { app: 'api' } });
const temporal = new Temporal(config.temporal);
const telling = new Telling(temporal.client);
const engine = new Engine(config, log, telling);
// The database is looked for while the rest is put together.
engine.start();
const app = await createApp({ config, log, engine, temporal, telling });

let isStopping = false;
async function stop(signal: string): Promise<void> {
  // A terminal and npm may both pass on one Ctrl-C; asked again, we are stopping already.
  if (isStopping) return;
  isStopping = true;
  log.info({ signal }, 'stopping');
  // Whoever sends people here asks whether we are ready, and is to hear that we are not before nobody answers.
  app.get(Readiness).isStopping = true;
  await sleep(config.drain);
  setTimeout(() => process.exit(1), LAST_PATIENCE_MS).unref();
  // A connection whose request was under way is idle once it is answered, and would be kept open.
  const server = app.getHttpServer();
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await app.close();
  clearInterval(sweep);
  await Promise.all([engine.close(), temporal.close()]);
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));

try {
  await app.listen({ port: config.port, host: config.host });
} catch (error) {
  const taken = (error as { code?: unknown }).code === 'EADDRINUSE';
  process.stderr.write(
    taken
      ? `Port ${config.port} is taken: stop what uses it, or set PORT to another.\n`
      : `The API cannot listen on ${config.host}:${config.port}: ${String(error)}\n`,
  );
  process.exit(1);
}
log.info({ address: await app.getUrl() }, 'listening');
