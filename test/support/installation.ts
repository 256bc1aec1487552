import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, seed, verify, type Verified } from '@tiltaksmotor/persistence';
import { freePorts, startChild, startPostgres, startTemporal } from '@tiltaksmotor/servers';
import { programs } from '@tiltaksmotor/standalone';
import pg from 'pg';
import { Part } from './part.js';
import { People } from './people.js';
import { until } from './until.js';

const NAME = 'tiltaksmotor';
const DUMP = 'dump';
const PASSWORD = 'application';

/** What the programs are run with: nothing, or what makes another release of them. */
export interface Release {
  readonly nodeOptions: readonly string[];
}
export const THIS_RELEASE: Release = { nodeOptions: [] };

/** PostgreSQL with full fsync unless told otherwise, Temporal on disk, worker and API: each a process, as on one machine, and each to be killed. */
export class Installation {
  /** The release that worker and API are started from next. */
  release = THIS_RELEASE;
  /** Settings that they are started with next, beside or instead of their own. */
  settings: Readonly<Record<string, string>> = {};
  readonly postgres: Part;
  readonly temporal: Part;
  readonly worker: Part;
  readonly api: Part;
  readonly people: People;
  /** As the owner of the tables, to see what is recorded. */
  owner!: pg.Pool;
  readonly temporalAddress: string;
  /** Where its mails are written. */
  readonly mailFolder: string;
  private superuser = '';

  private constructor(
    readonly folder: string,
    fsync: boolean,
    [postgresPort, temporalPort, apiPort]: readonly [number, number, number],
  ) {
    const log = (name: string) => join(folder, `${name}.log`);
    this.mailFolder = join(folder, 'mail');
    this.temporalAddress = `127.0.0.1:${temporalPort}`;
    this.people = new People(`http://127.0.0.1:${apiPort}`);
    this.postgres = new Part(async () => {
      const server = await startPostgres({
        dataDir: join(folder, 'postgres'),
        port: postgresPort,
        fsync,
        log: log('postgres'),
      });
      this.superuser = server.url;
      return server;
    });
    this.temporal = new Part(() =>
      startTemporal({ dataFile: join(folder, 'temporal.db'), port: temporalPort, log: log('temporal') }),
    );
    const program = (name: 'api' | 'worker') =>
      new Part(() =>
        startChild(process.execPath, [...this.release.nodeOptions, this.programOf(name)], {
          env: this.environment(apiPort),
          log: log(name),
        }),
      );
    this.worker = program('worker');
    this.api = program('api');
  }

  /** Another release is made by putting other modules in the place of ours: they must be files of their own. */
  private programOf(name: 'api' | 'worker'): string {
    return name === 'api' && this.release.nodeOptions.length > 0 ? programs.apiApart : programs[name];
  }

  /**
   * Without a worker, a test may see what people can do without one. `begun` makes the database as it was before this
   * release, from its owner's address. Without `fsync` it may not be killed.
   */
  static async open({
    worker = true,
    fsync = true,
    begun = async () => {},
  }: {
    readonly worker?: boolean;
    readonly fsync?: boolean;
    readonly begun?: (url: string) => Promise<void>;
  } = {}): Promise<Installation> {
    const folder = mkdtempSync(join(tmpdir(), 'tiltaksmotor-'));
    const installation = new Installation(folder, fsync, (await freePorts(3)) as [number, number, number]);
    try {
      await installation.postgres.start();
      await installation.makeDatabase(begun);
      await Promise.all([installation.temporal.start(), installation.api.start()]);
      if (worker) await installation.worker.start();
      await (worker ? installation.untilReady() : installation.untilServing());
      return installation;
    } catch (error) {
      await installation.close();
      throw error;
    }
  }

  async health(): Promise<{ status: string; missing: readonly string[] }> {
    const answer = await fetch(`${this.people.address}/api/health/ready`, { signal: AbortSignal.timeout(5000) });
    return (await answer.json()) as { status: string; missing: readonly string[] };
  }

  untilReady(): Promise<void> {
    return until('all parts are there', async () => (await this.health()).status === 'ready', 90_000);
  }

  untilServing(): Promise<void> {
    return until('people can work', async () => (await this.health()).status !== 'unavailable', 60_000);
  }

  /** Goes through every chain of events as `npm run verify` does. */
  async verified(): Promise<Verified> {
    const db = await openDatabase(this.urlOf('postgres'), { poolSize: 2 });
    try {
      return await verify(db);
    } finally {
      await db.destroy();
    }
  }

  /** Works on the server's databases, while nobody works in them. */
  private async administer(work: (server: pg.Client) => Promise<void>): Promise<void> {
    await (this.owner as pg.Pool | undefined)?.end();
    const server = new pg.Client({ connectionString: this.superuser });
    await server.connect();
    try {
      await work(server);
    } finally {
      await server.end();
    }
    this.openOwner();
  }

  /** API and worker, where they are not running. */
  async serve(): Promise<void> {
    await Promise.all([this.api.start(), this.worker.start()]);
    await this.untilReady();
  }

  /** As a dump and its restore do: npm's PostgreSQL brings neither pg_dump nor psql, but copies a database as it stands. */
  async dump(): Promise<void> {
    await this.administer(async (server) => {
      await server.query(`drop database if exists ${DUMP}`);
      await server.query(`create database ${DUMP} template ${NAME}`);
    });
  }

  async restore(): Promise<void> {
    await this.administer(async (server) => {
      await server.query(`drop database ${NAME}`);
      await server.query(`alter database ${DUMP} rename to ${NAME}`);
    });
  }

  migrate(): Promise<void> {
    return migrate(this.urlOf('postgres'), { name: 'application', password: PASSWORD }, seed);
  }

  private openOwner(): void {
    this.owner = new pg.Pool({ connectionString: this.urlOf('postgres'), max: 4 });
    this.owner.on('error', () => {}); // PostgreSQL is killed now and then
  }

  async close(): Promise<void> {
    for (const part of [this.api, this.worker]) await part.stop();
    await (this.owner as pg.Pool | undefined)?.end();
    for (const part of [this.temporal, this.postgres]) await part.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async makeDatabase(begun: (url: string) => Promise<void>): Promise<void> {
    await this.administer(async (server) => void (await server.query(`create database ${NAME}`)));
    await begun(this.urlOf('postgres'));
    await this.migrate();
  }

  private urlOf(role: 'postgres' | 'application'): string {
    const url = new URL(this.superuser);
    url.pathname = NAME;
    return role === 'postgres' ? url.href : Object.assign(url, { username: role, password: PASSWORD }).href;
  }

  private environment(apiPort: number): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_OPTIONS: '', // jest's own are not theirs
      DATABASE_URL: this.urlOf('application'),
      TEMPORAL_ADDRESS: this.temporalAddress,
      TEMPORAL_NAMESPACE: 'default',
      HOST: '127.0.0.1',
      PORT: String(apiPort),
      LOGIN: 'development',
      EXERCISES: 'allowed',
      DRAIN_SECONDS: '0',
      PUBLIC_URL: this.people.address,
      MAIL_FOLDER: this.mailFolder,
      MAIL_TIMEOUT: '3', // a worker that was killed is soon known to be
      LOG_LEVEL: 'warn',
      ...this.settings,
    };
  }
}
