import { ENGINE } from '@tiltaksmotor/domain';
import type { Ask } from '@tiltaksmotor/persistence';
import { newTestDatabase } from '@tiltaksmotor/persistence/testing/postgres';
import { Telling } from '@tiltaksmotor/telling';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { createApp } from '../app.js';
import { configFrom } from '../config.js';
import { Engine } from '../engine.js';
import { Temporal } from '../temporal.js';

/** The API on a database of its own, without Temporal, as it is when Temporal is away. */
export interface Serving {
  readonly address: string;
  /** The database as its owner, for looking at what was written. */
  readonly owner: pg.Pool;
  tokenOf(person: string): Promise<string>;
  /** The API once more, on the same database: as in another process, it shares nothing else. */
  another(): Promise<Pick<Serving, 'address' | 'stop'>>;
  /** Gives a stream what the worker would: a refusal fails the test. */
  engineGives(stream: string, command: Ask['command']): Promise<void>;
  /** Gives a stream what has fallen due by a moment, as the worker would. */
  fallDue(stream: string, now: string): Promise<void>;
  /** Tells everybody what they are to be told, as the worker would. Answers how many deliveries that were. */
  deliver(): Promise<number>;
  stop(): Promise<void>;
}

export async function startServing(environment: Record<string, string> = {}): Promise<Serving> {
  const database = await newTestDatabase();
  const open = () => openApi(database.url, environment);
  const { address: url, engine, stop } = await open();
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => {}); // the server may go before an idle connection does
  const tokens = new Map<string, string>();
  return {
    address: url,
    owner,
    async tokenOf(person) {
      const known = tokens.get(person);
      if (known !== undefined) return known;
      const answer = await fetch(`${url}/api/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      });
      if (answer.status !== 200) throw new Error(`${person} cannot log in: ${await answer.text()}`);
      const { token } = (await answer.json()) as { token: string };
      tokens.set(person, token);
      return token;
    },
    another: open,
    async engineGives(stream, command) {
      const ask = { command, actor: ENGINE.person, key: randomUUID() };
      const answer = await engine.opened.streams.execute(stream, ask);
      if (!answer.ok) throw new Error(`${stream} ${command.type}: ${JSON.stringify(answer.refusal)}`);
    },
    async fallDue(stream, now) {
      await engine.opened.streams.activities().fallDue(stream, now);
    },
    async deliver() {
      const { rows } = await owner.query<{ id: string }>(
        `select id from reaction where delivered_at is null and body->>'type' = 'notify' order by stream, seq, n`,
      );
      const { deliver } = engine.opened.streams.activities();
      for (const { id } of rows) await deliver(id);
      return rows.length;
    },
    async stop() {
      await Promise.all([stop(), owner.end()]);
    },
  };
}

async function openApi(databaseUrl: string, environment: Record<string, string>) {
  const config = configFrom({
    DATABASE_URL: databaseUrl,
    LOGIN: 'development',
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    EXERCISES: 'allowed',
    LOG_LEVEL: 'error',
    ...environment,
  });
  const log = pino({ level: config.logLevel });
  const temporal = new Temporal(config.temporal);
  const telling = new Telling(temporal.client);
  const engine = new Engine(config, log, telling);
  const app = await createApp({ config, log, engine, temporal, telling });
  engine.start();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = await app.getUrl();
  await untilReady(address);
  return {
    address,
    engine,
    async stop() {
      const closed = app.close();
      app.getHttpServer().closeAllConnections(); // one that a client opened and never used would be waited for, a minute
      await closed;
      await Promise.all([engine.close(), temporal.close()]);
    },
  };
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await fetch(`${url}/api/health/ready`)).status === 200) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error('the API did not become ready');
}
