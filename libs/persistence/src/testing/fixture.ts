import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { seed } from '../catalogue/seed.js';
import { Community } from '../community/community.js';
import { openDatabase } from '../database.js';
import { migrate } from '../migrations/migrate.js';
import type { Ask, Registered } from '../streams/registered.js';
import { Streams } from '../streams/streams.js';
import { sample } from './sample.js';
import { startTestServer } from './postgres.js';

export interface Fixture {
  /** The tables' owner. */
  readonly owner: DataSource;
  /** The application's role. */
  readonly db: DataSource;
  readonly ownerUrl: string;
  readonly url: string;
  readonly community: Community;
  readonly streams: Streams;
  close(): Promise<void>;
}

/** A migrated and seeded database, on a server of its own. */
export async function openFixture(
  entities: readonly Registered[] = [{ entity: sample }],
  { poolSize = 5, fsync = false } = {},
): Promise<Fixture> {
  const server = await startTestServer(fsync);
  await migrate(server.url, { name: 'application', password: 'secret' }, seed);
  const address = new URL(server.url);
  address.username = 'application';
  address.password = 'secret';
  const owner = await openDatabase(server.url, { poolSize: 2, statementTimeout: 0 });
  const db = await openDatabase(address.href, { poolSize });
  const community = await Community.open(db);
  return {
    owner,
    db,
    ownerUrl: server.url,
    url: address.href,
    community,
    streams: new Streams(db, community, entities),
    async close() {
      await db.destroy();
      await owner.destroy();
      await server.stop();
    },
  };
}

export const aSample = (): string => `sample/${randomUUID()}`;
export const ask = (command: Ask['command'], key: string = randomUUID(), more: Partial<Ask> = {}): Ask => ({
  command,
  actor: 'leader-harstad',
  key,
  ...more,
});
