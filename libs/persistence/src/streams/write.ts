import type { Created } from '@tiltaksmotor/domain';
import type { Pool, PoolClient } from 'pg';
import { VISIBLE, WAITING, type EngineRows } from './engine-rows.js';
import { shapeOf, upsert, type Shown } from './read-model.js';
import type { NewText } from './texts.js';
import type { Waits } from './dues.js';

/** One step of a stream: all that a command changed, written by one statement. */
export interface Step {
  readonly stream: string;
  /** Where the stream stood when it was decided; 0 where it was not there. */
  readonly from: number;
  readonly seq: number;
  readonly fold: number;
  readonly state: unknown;
  readonly hash: Buffer;
  readonly at: string;
  readonly due: string | null;
  readonly closed: boolean;
  readonly waits: Waits;
  readonly command: { readonly actor: string; readonly key: string; readonly body: Buffer };
  readonly created: readonly Created[];
  readonly events: readonly StoredEvent[];
  readonly reactions: readonly StoredReaction[];
  readonly texts: readonly NewText[];
  readonly shown: readonly Shown[];
  readonly engineRows: Partial<EngineRows>;
}
export interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
  readonly actor: string;
  readonly role: string;
  readonly at_organisation: string | null;
  readonly deputy_for: string | null;
  readonly cause: string;
  /** Hexadecimal, as bytea reads it. */
  readonly prev_hash: string;
  readonly hash: string;
}
export interface StoredReaction {
  readonly id: string;
  readonly seq: number;
  readonly n: number;
  readonly lane: string;
  readonly body: unknown;
}

const CREATE = `moved as (
    insert into stream (id, seq, fold, state, hash, at, due, closed, waits, told_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp()) on conflict do nothing returning id)`;
const MOVE = `moved as (
    update stream set seq = $2, fold = $3, state = $4, hash = $5, at = $6, due = $7, closed = $8, waits = $9,
      told_at = clock_timestamp() where id = $1 and seq = $15 returning id)`;
const EVENTS = `events as (
    insert into event (stream, seq, type, version, data, actor, role, at_organisation, deputy_for, cause, at, prev_hash, hash)
    select moved.id, e.seq, e.type, e.version, e.data, e.actor, e.role, e.at_organisation, e.deputy_for, e.cause, $6, e.prev_hash, e.hash
    from moved, jsonb_to_recordset($10::jsonb) as e(seq int, type text, version int, data jsonb, actor text, role text,
      at_organisation text, deputy_for text, cause text, prev_hash bytea, hash bytea))`;
const COMMAND = `answered as (
    insert into command (stream, actor, key, body, created, seq, at) select id, $11, $12, $13, $14, $2, $6 from moved)`;
const REACTIONS = (p: string): string => `owed as (
    insert into reaction (id, stream, seq, n, lane, body) select r.id, moved.id, r.seq, r.n, r.lane, r.body
    from moved, jsonb_to_recordset(${p}::jsonb) as r(id text, seq int, n int, lane text, body jsonb))`;
const TEXTS = (p: string): string => `said as (
    insert into text (ref, stream, words, salt, hash) select t.ref, moved.id, t.words, t.salt, t.hash
    from moved, jsonb_to_recordset(${p}::jsonb) as t(ref uuid, words text, salt text, hash text))`;

/** Writes a step onto the stream as it stood when it was decided. False where it stands there no longer: nothing is written. */
export async function write(db: Pool | PoolClient, step: Step): Promise<boolean> {
  const { stream, seq, hash, at, command } = step;
  const json = JSON.stringify;
  const values: unknown[] = [
    stream,
    seq,
    step.fold,
    json(step.state),
    hash,
    at,
    step.due,
    step.closed,
    json(step.waits),
  ];
  values.push(json(step.events), command.actor, command.key, command.body, json(step.created));
  const creates = step.from === 0;
  if (!creates) values.push(step.from);
  const parts = [creates ? CREATE : MOVE, EVENTS, COMMAND];
  let name = creates ? 'create' : 'move';
  const also = (what: string, part: (p: string) => string, value: unknown): void => {
    values.push(json(value));
    parts.push(part(`$${values.length}`));
    name += ` ${what}`;
  };
  if (step.reactions.length > 0) also('reactions', REACTIONS, step.reactions);
  if (step.texts.length > 0) also('texts', TEXTS, step.texts);
  const { waiting, visibleTo } = step.engineRows;
  if (waiting !== undefined) also('waiting', WAITING, waiting);
  if (visibleTo !== undefined) also('visible', VISIBLE, visibleTo);
  for (const [n, shown] of step.shown.entries())
    also(shapeOf(shown), (p) => `shown${n} as (${upsert(shown, p, 'moved, ')})`, shown.rows);
  const { rows } = await db.query({ name, text: `with ${parts.join(',\n')} select id from moved`, values });
  return rows.length === 1;
}
