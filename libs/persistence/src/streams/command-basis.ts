import { ENGINE, type Actor, type Created } from '@tiltaksmotor/domain';
import type { Pool, PoolClient } from 'pg';
import { assignmentsOf, heldBy, type StoredAssignment } from '../community/held.js';
import type { Waits } from './dues.js';
import { genesis } from './chain.js';
import { eventsOf } from './events.js';
import { ruled, type AnyEntity } from './registered.js';
import type { Text } from './texts.js';

/** What a command finds; a stream that is not there yet is at seq 0. */
export interface Found {
  readonly seq: number;
  readonly state: unknown;
  readonly hash: Buffer;
  /** When its last event was. */
  readonly at: string | null;
  readonly waits: Waits;
}
/** All that a command needs to be answered, in one round trip. */
export interface CommandBasis {
  readonly stream: Found;
  readonly known: {
    readonly body: Buffer;
    readonly seq: number;
    /** What it made; null where it was answered by a release that did not write that down. */
    readonly created: readonly Created[] | null;
  } | null;
  readonly actor: Actor | null;
  readonly texts: readonly Text[];
  /** Which version of the health community's data holds. */
  readonly community: string | null;
}

const TEXTS = `(select jsonb_agg(jsonb_build_object('ref', ref, 'hash', hash, 'words', words)) from text
  where stream = $1 and (words = any ($4::text[]) or (untidy and words is not null)))`;
const basis = (from: string, before: string, texts: string): string => `
  select s.seq, s.fold, s.state, s.hash, s.at, s.waits, ${before} as seq_before, k.body as known_body, k.seq as known_seq, k.created as known_created,
    (select version from community) as community, p.id is not null and p.redacted_at is null as is_there,
    ${heldBy('$2')} as assignments,
    ${texts} as texts
  from (values (1)) one left join ${from} s on s.id = $1
  left join command k on k.stream = $1 and k.actor = $2 and k.key = $3
  left join person p on p.id = $2`;
const under = (locked: boolean, texts: string): string =>
  locked
    ? `with locked as materialized (select * from stream where id = $1 for update)
       ${basis('locked', '(select seq from stream where id = $1)', texts)}`
    : basis('stream', 's.seq', texts);
const STATEMENTS = {
  read: { name: 'basis', text: under(false, 'null::jsonb') },
  'read texts': { name: 'basis texts', text: under(false, TEXTS) },
  lock: { name: 'basis locked', text: under(true, 'null::jsonb') },
  'lock texts': { name: 'basis locked texts', text: under(true, TEXTS) },
} as const;

interface Row {
  readonly seq: number | null;
  readonly seq_before: number | null;
  readonly fold: number;
  readonly state: unknown;
  readonly hash: Buffer;
  readonly at: Date;
  readonly waits: Waits;
  readonly known_body: Buffer | null;
  readonly known_seq: number;
  readonly known_created: readonly Created[] | null;
  readonly community: string | null;
  readonly is_there: boolean;
  readonly assignments: readonly StoredAssignment[] | null;
  readonly texts: readonly Text[] | null;
}
/**
 * Reads what a command stands on. `read` takes no lock: whether the stream moved meanwhile shows when the step is written.
 * `lock` keeps everybody else from moving it until the transaction ends.
 */
export async function basisOf(
  db: Pool | PoolClient,
  how: 'read' | 'lock',
  entity: AnyEntity,
  stream: string,
  { actor, key, words }: { readonly actor: string; readonly key: string; readonly words: readonly string[] },
): Promise<CommandBasis> {
  const ask = async (): Promise<Row> => {
    const { rows } =
      words.length === 0
        ? await db.query<Row>({ ...STATEMENTS[how], values: [stream, actor, key] })
        : await db.query<Row>({ ...STATEMENTS[`${how} texts`], values: [stream, actor, key, words] });
    return rows[0] as Row;
  };
  let row = await ask();
  // The lock waits for whoever was before us and gives their stream row, but the statement's other rows are as they
  // were before the wait. Asked again under the lock, all are as they are now.
  if (row.seq !== row.seq_before) row = await ask();
  return {
    stream: await stateOf(db, entity, stream, row),
    known: row.known_body === null ? null : { body: row.known_body, seq: row.known_seq, created: row.known_created },
    actor:
      actor === ENGINE.person
        ? ENGINE
        : row.is_there
          ? { person: actor, assignments: assignmentsOf(row.assignments) }
          : null,
    texts: row.texts ?? [],
    community: row.community,
  };
}

async function stateOf(db: Pool | PoolClient, entity: AnyEntity, stream: string, row: Row): Promise<Found> {
  if (row.seq === null) return { seq: 0, state: entity.initial, hash: genesis(stream), at: null, waits: {} };
  const state = row.fold === entity.fold ? row.state : await fold(db, entity, stream);
  return { seq: row.seq, state, hash: row.hash, at: row.at.toISOString(), waits: row.waits };
}

/** The state that today's rules make of a stream's events. */
export async function fold(db: Pool | PoolClient, entity: AnyEntity, stream: string): Promise<unknown> {
  const events = await eventsOf(db, entity, { streams: [stream] });
  return ruled('evolve', () =>
    events.reduce<unknown>((state, { event, at }) => entity.evolve(state, event, at), entity.initial),
  );
}
