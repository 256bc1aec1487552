import type { DataSource } from 'typeorm';
import { poolOf } from '../pool.js';
import { genesis, link } from './chain.js';
import { hasMoreThanItSays, recordedIn, type Link } from './events.js';

export interface Verified {
  readonly streams: number;
  readonly events: number;
  /** The first link that does not hold, in the order of stream and seq. */
  readonly broken: null | { readonly stream: string; readonly seq: number; readonly why: string };
}
/** How far a stream says that it has come. */
interface End {
  readonly id: string;
  readonly seq: number;
  readonly hash: Buffer;
}

/**
 * Goes through every chain of events: each event says what it said when it was recorded, each follows the one that was
 * recorded before it, and the last is the one that its stream stands at.
 */
export async function verify(db: DataSource, batch = 200): Promise<Verified> {
  let streams = 0;
  let events = 0;
  for (let after = ''; ;) {
    const { rows: ends } = await poolOf(db).query<End>(
      'select id, seq, hash from stream where id > $1 order by id limit $2',
      [after, batch],
    );
    for (const end of ends) {
      const { count, why } = await follow(db, end);
      events += count;
      if (why !== null) return { streams, events, broken: { stream: end.id, seq: count + 1, why } };
      streams += 1;
    }
    const last = ends.at(-1);
    if (last === undefined) return { streams, events, broken: null };
    after = last.id;
  }
}

/** How many events are read at once. */
const AT_ONCE = 500;

/** How many links of a stream hold, and why the next does not. */
async function follow(db: DataSource, end: End): Promise<{ count: number; why: string | null }> {
  const pool = poolOf(db);
  let count = 0;
  let before = genesis(end.id);
  const broken = (why: string): { count: number; why: string } => ({ count, why });
  for (;;) {
    // Events that came after the stream was looked up are the next run's.
    const rows = await recordedIn(pool, { stream: end.id, after: count, upTo: end.seq, limit: AT_ONCE });
    for (const row of rows) {
      const why = faultIn(row, count + 1, before);
      if (why !== null) return broken(why);
      before = row.hash;
      count += 1;
    }
    if (rows.length < AT_ONCE) break;
  }
  if (count < end.seq) return broken(`the event is missing: the stream stands at ${end.seq}`);
  if (!before.equals(end.hash)) return { count: count - 1, why: 'it is not the event that the stream stands at' };
  const more = await hasMoreThanItSays(pool, end.id);
  return { count, why: more ? `there is an event after the last, which is ${end.seq}` : null };
}

function faultIn({ prev_hash, hash, at, ...rest }: Link, seq: number, before: Buffer): string | null {
  if (rest.seq !== seq) return `the event is missing: ${rest.seq} comes next`;
  if (!prev_hash.equals(before)) return 'it is not chained to the event before it';
  return link(before, { ...rest, at: at.toISOString() }).equals(hash) ? null : 'its content is not what was recorded';
}
