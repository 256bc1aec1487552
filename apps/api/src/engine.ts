import {
  Community,
  ENTITIES,
  establishBodies,
  isMigrated,
  openArchive,
  openDatabase,
  poolOf,
  Streams,
  type Archive,
} from '@tiltaksmotor/persistence';
import type { Telling } from '@tiltaksmotor/telling';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { Problem } from './problems/problem.js';

type Database = Awaited<ReturnType<typeof openDatabase>>;

export interface Opened {
  readonly db: Database;
  readonly pool: Pool;
  readonly community: Community;
  readonly streams: Streams;
  readonly archive: Archive;
}

const RETRY_MS = 500;
const REFRESH_MS = 5_000;

/** PostgreSQL and what stands on it. It may come after the API: until then, requests are told so. */
export class Engine {
  private state: Opened | 'DatabaseAway' | 'NotMigrated' = 'DatabaseAway';
  private closing = false;
  private looking: Promise<void> = Promise.resolve();
  private refreshing: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Pick<Config, 'databaseUrl' | 'poolSize' | 'objectStore'>,
    private readonly log: Logger,
    private readonly telling: Pick<Telling, 'tell'>,
  ) {}

  /** Looks for the database until it is there, and prepared for this version. */
  start(): void {
    this.looking = this.look();
    // Commands see to it themselves that what they look up is current; whoever only reads sees it this soon.
    this.refreshing = setInterval(() => void this.refresh(), REFRESH_MS).unref();
  }

  get isOpen(): boolean {
    return typeof this.state !== 'string';
  }

  get opened(): Opened {
    if (typeof this.state === 'string') throw new Problem(this.state, {}, { 'retry-after': '2' });
    return this.state;
  }

  async close(): Promise<void> {
    this.closing = true;
    clearInterval(this.refreshing);
    await this.looking;
    if (typeof this.state !== 'string') {
      this.state.archive.objects?.close();
      await this.state.db.destroy();
    }
    this.state = 'DatabaseAway';
  }

  private async refresh(): Promise<void> {
    if (typeof this.state === 'string') return;
    await this.state.community.refresh().catch((error: unknown) => this.log.debug({ err: error }, 'not refreshed'));
  }

  private async look(): Promise<void> {
    while (!this.closing && typeof this.state === 'string') {
      const found = await this.open().catch((error: unknown) => this.notYet('DatabaseAway', error));
      if (found !== this.state) this.log.info({ database: typeof found === 'string' ? found : 'open' }, 'database');
      this.state = found;
      if (typeof found === 'string') await new Promise((wake) => setTimeout(wake, RETRY_MS));
    }
  }

  private async open(): Promise<Opened | 'NotMigrated'> {
    const db = await openDatabase(this.config.databaseUrl, {
      poolSize: this.config.poolSize,
      applicationName: 'api',
      onConnectionLost: (error) => this.log.warn({ err: error }, 'a database connection was lost'),
    });
    try {
      if (!(await isMigrated(db))) return await leave(db, 'NotMigrated');
      const community = await Community.open(db);
      const streams = new Streams(db, community, ENTITIES);
      const tell = this.telling.tell.bind(this.telling);
      for (const refused of await establishBodies(streams, community, tell))
        this.log.error(refused, 'a stream of a body could not be established');
      return { db, pool: poolOf(db), community, streams, archive: openArchive(db, this.config.objectStore) };
    } catch (error) {
      await db.destroy();
      throw error;
    }
  }

  private notYet(state: 'DatabaseAway', error: unknown): 'DatabaseAway' {
    this.log.debug({ err: error }, 'the database is not there yet');
    return state;
  }
}

async function leave<T>(db: Database, because: T): Promise<T> {
  await db.destroy();
  return because;
}
