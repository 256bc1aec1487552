import pg from 'pg';
import { DataSource } from 'typeorm';
import { KIND_ROWS } from './kinds/index.js';
import { MIGRATIONS } from './migrations/index.js';
import { ROWS } from './rows.js';

export interface DatabaseOptions {
  readonly poolSize?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /** Milliseconds a statement may take; 0 for as long as it needs. */
  readonly statementTimeout?: number;
  /** Told of connections that broke while idle; they are replaced. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** Opens the database as the role in the address. The schema is never made from code that runs: see migrate. */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<DataSource> {
  const {
    poolSize = 10,
    applicationName = 'tiltaksmotor',
    statementTimeout = 60_000,
    onConnectionLost = () => {},
  } = options;
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    synchronize: false,
    entities: [...ROWS, ...KIND_ROWS],
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'all',
    connectTimeoutMS: 15_000,
    installExtensions: false,
    poolErrorHandler: onConnectionLost,
    // A process that hangs in mid-transaction must not keep a stream locked for ever.
    extra: {
      Client: HeardClient,
      idle_in_transaction_session_timeout: 30_000,
      lock_timeout: 15_000,
      statement_timeout: statementTimeout,
      pipeline: true,
    },
  }).initialize();
}

/**
 * A connection whose end is always heard. A server that ends one in the same breath as opening it, or as answering, is heard
 * before whoever is given it next can listen; what they ask then fails.
 */
class HeardClient extends pg.Client {
  constructor(...config: ConstructorParameters<typeof pg.Client>) {
    super(...config);
    this.on('error', () => {});
  }
}

/** True where every migration this code knows has been run. */
export async function isMigrated(db: DataSource): Promise<boolean> {
  const [there]: { migrated: boolean }[] = await db.query(
    `select to_regclass('public.migrations') is not null as migrated`,
  );
  if (there?.migrated !== true) return false;
  const rows: { name: string }[] = await db.query('select name from migrations');
  return MIGRATIONS.every(({ name }) => rows.some((row) => row.name === name));
}
