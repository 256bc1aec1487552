import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { Community, ENTITIES, migrate, openDatabase, seed, Streams } from '@tiltaksmotor/persistence';
import { findProgram, startPostgres } from '@tiltaksmotor/servers';
import { temporalTestServer } from '@tiltaksmotor/servers/testing';
import { openLog, readConfig, run } from '@tiltaksmotor/worker';
import { TASK_QUEUE, workflowTypeOf } from '@tiltaksmotor/workflows/contract';
import pg from 'pg';
import { until } from './until.js';

interface Given {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * The real worker on a Temporal whose time is skipped: months pass in seconds. The programs' own clock is turned with it, so
 * that what they date by it, and what Temporal's timers give, is of one time.
 */
export class SkippedTime {
  private readonly stopped = new AbortController();
  private working: Promise<void> = Promise.resolve();

  private temporal!: TestWorkflowEnvironment;
  private db!: Awaited<ReturnType<typeof openDatabase>>;
  private streams!: Streams;
  /** As the owner of the tables, to see what is recorded. */
  owner!: pg.Pool;

  private constructor(
    private readonly folder: string,
    private readonly postgres: Awaited<ReturnType<typeof startPostgres>>,
  ) {}

  /** `from` is when it begins: later than now, since no server goes back. */
  static async open(from: string): Promise<SkippedTime> {
    turnOnlyTheDate();
    const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
    Runtime.install({
      logger: new DefaultLogger('ERROR'),
      shutdownSignals: [],
      telemetryOptions: { logging: { filter } },
    });
    const folder = mkdtempSync(join(tmpdir(), 'skipped-time-'));
    const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), fsync: false });
    const time = new SkippedTime(folder, postgres);
    try {
      await time.begin(from);
      return time;
    } catch (error) {
      await time.close();
      throw error;
    }
  }

  private async begin(from: string): Promise<void> {
    const { url } = this.postgres;
    await migrate(url, { name: 'application', password: 'application' }, seed);
    const asApplication = Object.assign(new URL(url), { username: 'application', password: 'application' }).href;
    this.owner = new pg.Pool({ connectionString: url, max: 2 });
    this.db = await openDatabase(asApplication, { poolSize: 4 });
    this.streams = new Streams(this.db, await Community.open(this.db), ENTITIES);
    const path = await findProgram(temporalTestServer);
    const server = { executable: { type: 'existing-path', path } } as const;
    this.temporal = await TestWorkflowEnvironment.createTimeSkipping({ server });
    await this.turnTo(from);
    this.work(asApplication);
    for (const committee of ['committee/FSU', 'committee/SSU']) {
      await until(`${committee} is there`, async () => (await this.streams.read(committee)) !== null);
      await this.tell(committee, 'establish'); // as the sweep does, for which this server has no schedules
    }
  }

  private work(databaseUrl: string): void {
    const env = {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: this.temporal.address,
      MAIL_FOLDER: join(this.folder, 'mail'),
      PUBLIC_URL: 'http://localhost:3000',
    };
    this.working = run(readConfig(env), ENTITIES, openLog('error'), this.stopped.signal);
  }

  get now(): string {
    return new Date().toISOString();
  }

  /** Gives a command as the API does: it commits, and the stream's workflow is told. A refusal fails the test. */
  async does(person: string, stream: string, command: Given): Promise<void> {
    const answer = await this.gives(person, stream, command);
    if (!answer.ok) throw new Error(`${person} ${command.type}: ${JSON.stringify(answer.refusal)}`);
  }

  async gives(person: string, stream: string, command: Given) {
    const answer = await this.streams.execute(stream, { command, actor: person, key: randomUUID() });
    if (answer.ok) await this.tell(stream, command.type);
    await this.settled();
    return answer;
  }

  private async tell(stream: string, signal: string): Promise<void> {
    await this.temporal.client.workflow.signalWithStart(workflowTypeOf(stream), {
      workflowId: stream,
      taskQueue: TASK_QUEUE,
      args: [stream],
      signal,
    });
  }

  /** Lets time pass, from each thing that falls due to the next, with all that comes of it. */
  async until(moment: string): Promise<void> {
    if (Date.parse(moment) < Date.now()) throw new Error(`${moment} is past: it is ${this.now}`);
    for (;;) {
      await this.settled();
      const due = await this.nextDue();
      if (due === null || Date.parse(due) > Date.parse(moment)) break;
      if (Date.parse(due) > Date.now()) await this.turnTo(due);
      await until('what fell due is done', async () => {
        const next = await this.nextDue();
        return next === null || Date.parse(next) > Date.parse(due);
      });
    }
    await this.turnTo(moment);
  }

  async state<State>(stream: string): Promise<State> {
    const read = await this.streams.read<State>(stream);
    if (read === null) throw new Error(`${stream} is not there`);
    return read.state;
  }

  /** What happened to a stream, in order. */
  async events(
    stream: string,
  ): Promise<readonly { type: string; at: string; data: Readonly<Record<string, unknown>> }[]> {
    const { rows } = await this.owner.query<{ type: string; at: Date; data: Readonly<Record<string, unknown>> }>(
      'select type, at, data from event where stream = $1 order by seq',
      [stream],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async close(): Promise<void> {
    this.stopped.abort();
    await this.working;
    await (this.db as typeof this.db | undefined)?.destroy();
    await (this.owner as pg.Pool | undefined)?.end();
    await (this.temporal as TestWorkflowEnvironment | undefined)?.teardown();
    await this.postgres.stop();
    jest.useRealTimers();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Temporal's clock and the programs', both: only the date is turned, and what waits waits as ever. */
  private async turnTo(moment: string): Promise<void> {
    jest.setSystemTime(Date.parse(moment));
    const ahead = Date.parse(moment) - (await this.temporal.currentTimeMs());
    if (ahead > 0) await this.temporal.sleep(ahead);
  }

  private async nextDue(): Promise<string | null> {
    const { rows } = await this.owner.query<{ due: Date | null }>(
      'select min(due) as due from stream where not closed',
    );
    return rows[0]?.due?.toISOString() ?? null;
  }

  /** Until every stream is seen, everybody is told, and all that was asked for (papers, what has changed) is there. */
  private async settled(): Promise<void> {
    try {
      await until('all is told and made', async () => (await this.unsettled()).length === 0, 60_000);
    } catch (cause) {
      throw new Error(`not told or made: ${JSON.stringify(await this.unsettled())}`, { cause });
    }
  }

  private async unsettled(): Promise<readonly unknown[]> {
    const { rows } = await this.owner.query(
      `select id from stream where seen <> seq
       union all select id from reaction where delivered_at is null and given_up_at is null
       union all select s.id || '/' || m.key from stream s, json_each(s.state->'meetings') m where s.id like 'committee/%'
         and (m.value->'book'->>'askedAt' is not null and m.value->'book'->>'documents' is null
           or m.value->'minutes'->>'askedAt' is not null and m.value->'minutes'->>'documents' is null
              and m.value->>'status' in ('minutes-out', 'approved'))
       union all select asked.stream || '/changes' from event asked where asked.type = 'ChangesAsked' and not exists (
         select from event noted where noted.stream = asked.stream and noted.type = 'ChangesNoted'
           and noted.data->>'meeting' = asked.data->>'meeting' and noted.seq > asked.seq)`,
    );
    return rows;
  }
}

/** `Date` stands where it is turned to. What waits for a time to pass waits as ever. */
function turnOnlyTheDate(): void {
  jest.useFakeTimers({
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'requestIdleCallback',
      'cancelIdleCallback',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}
