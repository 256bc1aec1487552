import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Community, ENTITIES, establishBodies, migrate, openDatabase, seed, Streams } from '@tiltaksmotor/persistence';
import { startPostgres } from '@tiltaksmotor/servers';
import pg from 'pg';

/** Streams on a PostgreSQL of their own, without a server before them. */
export interface Engine {
  readonly db: Awaited<ReturnType<typeof openDatabase>>;
  readonly community: Community;
  readonly streams: Streams;
  /** Where it is, for another process of the application's. */
  readonly address: string;
  /** As the owner of the tables. */
  readonly owner: pg.Pool;
}

/** Lets `measure` use an engine with the committees established, and removes it after. */
export async function onAnEngine(measure: (engine: Engine) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiltaksmotor-bench-'));
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') });
  const owner = new pg.Pool({ connectionString: postgres.url, max: 2 });
  owner.on('error', () => {}); // a connection that is ending may hear that the server is stopped
  await migrate(postgres.url, { name: 'application', password: 'bench' }, seed);
  const address = Object.assign(new URL(postgres.url), { username: 'application', password: 'bench' });
  const db = await openDatabase(address.href);
  try {
    const community = await Community.open(db);
    const streams = new Streams(db, community, ENTITIES);
    await establishBodies(streams, community);
    await measure({ db, community, streams, owner, address: address.href });
  } finally {
    await db.destroy();
    await owner.end();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
