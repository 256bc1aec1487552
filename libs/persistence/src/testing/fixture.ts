import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Community } from '../community/community.js';
import { openDatabase } from '../database.js';
import type { Ask, Registered } from '../streams/registered.js';
import { Streams } from '../streams/streams.js';
import { newTestDatabase } from './postgres.js';
import { sample } from './sample.js';

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

/** A migrated and seeded database of its own. */
export async function openFixture(
  entities: readonly Registered[] = [{ entity: sample }],
  { poolSize = 5 } = {},
): Promise<Fixture> {
  const { ownerUrl, url } = await newTestDatabase();
  const owner = await openDatabase(ownerUrl, { poolSize: 2, statementTimeout: 0 });
  const db = await openDatabase(url, { poolSize });
  const community = await Community.open(db);
  return {
    owner,
    db,
    ownerUrl,
    url,
    community,
    streams: new Streams(db, community, entities),
    async close() {
      await db.destroy();
      await owner.destroy();
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
