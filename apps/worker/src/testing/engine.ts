import { expect } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import {
  Community,
  migrate,
  openDatabase,
  seed,
  Streams,
  type Answer,
  type Registered,
  type Starting,
} from '@tiltaksmotor/persistence';
import { startProcess, Telling, temporalClient } from '@tiltaksmotor/telling';
import type { PaperActivities, StreamActivities } from '@tiltaksmotor/workflows/contract';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createWorker } from '../engine.js';
import { sample, type SampleCommand } from './sample.js';

Runtime.install({
  logger: new DefaultLogger('ERROR', () => {}),
  telemetryOptions: { logging: { forward: {} } }, // what tests bring about on purpose would fill pages
  shutdownSignals: [],
});

export interface Working {
  readonly worker: Worker;
  stop(): Promise<void>;
}
export interface Engine {
  readonly streams: Streams;
  readonly community: Community;
  readonly client: Client;
  readonly telling: Telling;
  /** The database, as the application's role. */
  readonly url: string;
  /** Queries as the owner of the tables, who may do more than the application. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Gives a command as the API would: commit, then tell. */
  ask(stream: string, command: SampleCommand, key?: string): Promise<Answer>;
  work(overrides?: Partial<StreamActivities>, streams?: Streams): Promise<Working>;
  /** The types of a stream's events. */
  events(stream: string): Promise<string[]>;
  /** Replays the histories of all streams there are, and answers how many. */
  replayAll(): Promise<number>;
  /** Streams of another entity, on the same database. */
  streamsOf(entity: Registered['entity']): Streams;
  stop(): Promise<void>;
}

/** The engine as it runs in production, on a database of its own. Its client and workers talk to the Temporal given. */
export async function startEngine(temporal = process.env.TEST_TEMPORAL!, searchable = true): Promise<Engine> {
  const { url, owner } = await newDatabase();
  owner.on('error', () => {}); // its server may be stopped first
  const db = await openDatabase(url);
  const community = await Community.open(db);
  const streams = new Streams(db, community, [{ entity: sample }]);
  const client = temporalClient(temporal, 'default');
  const telling = new Telling(client, { pauseMs: 100 });
  const workings = new Set<Working>();
  const tell = (stream: string, signal: string): void => telling.tell(stream, signal);
  const start = (starting: Starting): Promise<void> => startProcess(client, starting);
  const answerStream: PaperActivities['answerStream'] = async (stream, command, key) => {
    const answer = await streams.execute(stream, { command, actor: 'engine', key });
    if (answer.ok) tell(stream, command.type);
  };
  return {
    streams,
    community,
    client,
    telling,
    url,
    sql: async (text, values) => (await owner.query(text, values)).rows as never,
    async ask(stream, command, key = randomUUID()) {
      const answer = await streams.execute(stream, { command: { ...command }, actor: 'engine', key });
      if (answer.ok) telling.tell(stream, command.type);
      return answer;
    },
    async work(overrides = {}, drives = streams) {
      const connection = await NativeConnection.connect({ address: temporal });
      const worker = await createWorker({
        connection,
        namespace: 'default',
        bundle: process.env.TEST_BUNDLE!,
        streams: { ...drives.activities(tell, start), ...overrides },
        papers: { answerStream },
        untold: (limit) => drives.sweepBatch(limit),
        telling,
        searchable: () => searchable,
      });
      const running = worker.run();
      const working: Working = {
        worker,
        async stop() {
          if (!workings.delete(working)) return;
          if (worker.getState() === 'RUNNING') worker.shutdown();
          await running;
          await connection.close();
        },
      };
      workings.add(working);
      return working;
    },
    async events(stream) {
      const { rows } = await owner.query('select type from event where stream = $1 order by seq', [stream]);
      return rows.map(({ type }) => type);
    },
    async replayAll() {
      const { rows } = await owner.query<{ id: string }>('select id from stream');
      const ids = new Set(rows.map(({ id }) => id));
      const mine = async function* () {
        for await (const { workflowId, runId } of client.workflow.list()) {
          if (!ids.has(workflowId)) continue;
          const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
          yield { workflowId, history };
        }
      };
      const options = { workflowBundle: { codePath: process.env.TEST_BUNDLE! } };
      let replayed = 0;
      for await (const { error, workflowId } of Worker.runReplayHistories(options, mine())) {
        if (error !== undefined) throw new Error(`${workflowId} is not replayed`, { cause: error });
        replayed++;
      }
      return replayed;
    },
    streamsOf: (entity) => new Streams(db, community, [{ entity }]),
    async stop() {
      await Promise.all([...workings].map((working) => working.stop()));
      await client.connection.close();
      await db.destroy();
      await owner.end();
    },
  };
}

async function newDatabase(): Promise<{ url: string; owner: pg.Pool }> {
  const server = new URL(process.env.TEST_POSTGRES!);
  const admin = new pg.Client({ connectionString: server.href });
  await admin.connect();
  const name = `engine_${randomUUID().replaceAll('-', '')}`;
  await admin.query(`create database ${name}`);
  await admin.end();
  const ownerUrl = new URL(`/${name}`, server);
  await migrate(ownerUrl.href, { name: `app_${name}`, password: 'app' }, seed);
  const url = new URL(ownerUrl);
  url.username = `app_${name}`;
  url.password = 'app';
  return { url: url.href, owner: new pg.Pool({ connectionString: ownerUrl.href }) };
}

export const newSample = (): string => `sample/${randomUUID()}`;
export const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
export const refusal = (code: string): unknown => ({ ok: false, refusal: expect.objectContaining({ code }) });
