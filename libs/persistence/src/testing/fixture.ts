import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { seed } from '../catalogue/seed.js';
import { Community } from '../community/community.js';
import { openDatabase } from '../database.js';
import { migrate } from '../migrations/migrate.js';
import type { Ask, Registered } from '../streams/registered.js';
import { Streams } from '../streams/streams.js';
import { kettle } from './kettle.js';
import { startTestServer } from './postgres.js';

export interface Fixture {
  readonly owner: DataSource;
  readonly db: DataSource;
  readonly ownerUrl: string;
  readonly url: string;
  readonly community: Community;
  readonly streams: Streams;
  close(): Promise<void>;
}

/** A migrated and seeded database on a server of its own; `db` is the application's role, `owner` the tables' owner. */
export async function openFixture(
  entities: readonly Registered[] = [{ entity: kettle }],
  poolSize = 5,
): Promise<Fixture> {
  const server = await startTestServer();
  const ownerUrl = await server.database();
  await migrate(ownerUrl, { name: 'application', password: 'secret' }, seed);
  const address = new URL(ownerUrl);
  address.username = 'application';
  address.password = 'secret';
  const owner = await openDatabase(ownerUrl, { poolSize: 2 });
  const db = await openDatabase(address.href, { poolSize });
  const community = await Community.open(db);
  return {
    owner,
    db,
    ownerUrl,
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

export const aKettle = (): string => `kettle/${randomUUID()}`;
export const ask = (command: Ask['command'], key: string = randomUUID(), more: Partial<Ask> = {}): Ask => ({
  command,
  actor: 'leader-harstad',
  key,
  ...more,
});
