import type { Pool } from 'pg';
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
interface EventRow {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
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
  const { rows } = await pool.query<EventRow>({
    name: 'events-until',
    text: 'select stream, seq, type, data, at from event where stream = any ($1) and at <= $2 order by stream, seq',
    values: [streams, moment],
  });
  ruled('evolve', () => {
    for (const { stream, seq, type, data, at } of rows) {
      const before = (states.get(stream)?.state ?? entity.initial) as State;
      const state = entity.evolve(before, { ...data, type }, at.toISOString()) as State;
      states.set(stream, { seq, state, at: at.toISOString() });
    }
  });
  return states;
}
