import type { DataSource, EntityManager } from 'typeorm';

export interface ToldAgain {
  readonly streams: number;
  /** Deliveries that had been given up, and are owed again. */
  readonly owed: number;
}

/**
 * Lets the sweep tell every open stream's workflow once more, as where Temporal is ahead or has lost it. Of streams that are
 * named, closed ones too, and what was given up for them is owed again: as when whoever was to be told is there at last.
 */
export async function tellAgain(db: DataSource | EntityManager, named: readonly string[] = []): Promise<ToldAgain> {
  const [, owed]: [unknown, number] = await db.query(
    `update reaction set given_up_at = null, tried_at = null
      where given_up_at is not null and delivered_at is null and stream = any ($1)`,
    [named],
  );
  const [, streams]: [unknown, number] = await db.query(
    `update stream set seen = -1, told_at = '-infinity' where case when $1 = '{}'::text[] then not closed else id = any ($1) end`,
    [named],
  );
  return { streams, owed };
}
