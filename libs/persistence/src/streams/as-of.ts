import type { Pool } from 'pg';
import { eventsOf } from './events.js';
import { ruled, type AnyEntity } from './registered.js';

/** A stream as it stood at a moment. */
export interface StoodAt<State> {
  readonly seq: number;
  readonly state: State;
  /** When its last event was, RFC 3339 in UTC. */
  readonly at: string;
}
interface Row {
  readonly id: string;
  readonly seq: number;
  readonly fold: number;
  readonly state: unknown;
  readonly at: Date;
}

/**
 * Streams of one kind as they stood at a moment (RFC 3339), by today's rules; those that were not there yet are left out.
 * One query, and one more for all that have moved since together: their events up to then are folded anew.
 */
export async function streamsAt<State>(
  pool: Pool,
  entity: AnyEntity,
  streams: readonly string[],
  moment: string,
): Promise<ReadonlyMap<string, StoodAt<State>>> {
  const found = new Map<string, StoodAt<State>>();
  if (streams.length === 0) return found;
  const { rows } = await pool.query<Row>({
    name: 'streams-at',
    text: 'select id, seq, fold, state, at from stream where id = any ($1)',
    values: [[...new Set(streams)]],
  });
  const moved: string[] = [];
  for (const { id, seq, fold, state, at } of rows) {
    if (fold === entity.fold && at.getTime() <= Date.parse(moment))
      found.set(id, { seq, state: state as State, at: at.toISOString() });
    else moved.push(id);
  }
  for (const [id, stood] of await folded<State>(pool, entity, moved, moment)) found.set(id, stood);
  return found;
}

async function folded<State>(
  pool: Pool,
  entity: AnyEntity,
  streams: readonly string[],
  moment: string,
): Promise<ReadonlyMap<string, StoodAt<State>>> {
  const states = new Map<string, StoodAt<State>>();
  if (streams.length === 0) return states;
  const events = await eventsOf(pool, entity, { streams, until: moment });
  ruled('evolve', () => {
    for (const { stream, seq, event, at } of events) {
      const before = (states.get(stream)?.state ?? entity.initial) as State;
      states.set(stream, { seq, state: entity.evolve(before, event, at) as State, at });
    }
  });
  return states;
}

/** Streams of one kind that something has happened to since a moment (RFC 3339). */
export async function movedAfter(pool: Pool, { name }: AnyEntity, moment: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'moved-after',
    text: 'select id from stream where at > $1 and starts_with(id, $2)',
    values: [moment, `${name}/`],
  });
  return rows.map(({ id }) => id);
}
