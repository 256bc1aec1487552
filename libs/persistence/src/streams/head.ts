import type { Pool, PoolClient } from 'pg';
import type { Typed, Standing } from '@tiltaksmotor/domain';
import { MOST_UNTOLD, type Head, type Untold } from '@tiltaksmotor/workflows/contract';
import { duesOf, momentOf, type Due, type Waits } from './dues.js';
import { fold } from './command-basis.js';
import { ruled, type AnyEntity } from './registered.js';

/** A stream as it stands, read without a lock. */
export interface Standstill {
  readonly seq: number;
  readonly state: unknown;
  readonly at: string;
  readonly dues: readonly Due[];
  readonly waits: Waits;
  readonly storedDue: string | null;
  readonly untold: readonly Untold[];
}
interface Row {
  readonly seq: number;
  readonly fold: number;
  readonly state: unknown;
  readonly at: Date;
  readonly due: Date | null;
  readonly waits: Waits;
  readonly untold: readonly { readonly id: string; readonly lane: string; readonly what: string }[] | null;
}

/** The oldest of every lane before the second of any: a lane that is stuck hides no other. */
const UNTOLD = `(select jsonb_agg(jsonb_build_object('id', id, 'lane', lane, 'what', coalesce(body->>'about', body->'command'->>'type', body->>'type')) order by place, seq, n) from
  (select id, lane, body, seq, n, row_number() over (partition by lane order by seq, n) as place from reaction
   where stream = $1 and delivered_at is null and given_up_at is null order by place, seq, n limit ${MOST_UNTOLD}) r) as untold`;
const READ = `select seq, fold, state, at, due, waits, ${UNTOLD} from stream where id = $1`;
/** What was seen is written without waiting for the disk: where that is lost, the sweep tells once more. */
const LOOK = `with here as (select * from stream where id = $1),
  unseen as (select set_config('synchronous_commit', 'off', true) from here where seen < seq),
  saw as (update stream set seen = here.seq from here, unseen where stream.id = here.id and stream.seen < here.seq)
  select seq, fold, state, at, due, waits, ${UNTOLD} from here`;

type Client = Pool | PoolClient;

/** Reads a stream; `seen` says that its workflow now knows of it. Null where it is not there. */
export async function standstill(
  db: Client,
  entity: AnyEntity,
  stream: string,
  seen: boolean,
): Promise<Standstill | null> {
  const statement = seen ? { name: 'look', text: LOOK } : { name: 'head', text: READ };
  const { rows } = await db.query<Row>({ ...statement, values: [stream] });
  const row = rows[0];
  if (row === undefined) return null;
  const state = row.fold === entity.fold ? row.state : await fold(db, entity, stream);
  return {
    seq: row.seq,
    state,
    at: row.at.toISOString(),
    dues: ruled('deadlines', () => duesOf(entity, state, row.waits)),
    waits: row.waits,
    storedDue: row.due?.toISOString() ?? null,
    untold: (row.untold ?? []).map(({ id, lane, what }) => ({ id, lane, summary: `${what} → ${lane}` })),
  };
}

export const NOT_THERE: Head = { seq: 0, due: null, next: null, closed: true, phase: 'unknown', turn: [], untold: [] };

export function headOf(entity: AnyEntity, here: Standstill | null, refused: readonly string[] = []): Head {
  if (here === null) return NOT_THERE;
  const standing: Standing = ruled('standing', () => entity.standing(here.state));
  const [next] = here.dues as readonly { readonly command: Typed }[];
  return {
    seq: here.seq,
    due: momentOf(here.dues[0]),
    next: next?.command.type ?? null,
    ...(refused.length === 0 ? {} : { refused }),
    closed: ruled('isClosed', () => entity.isClosed(here.state)),
    phase: standing.phase,
    turn: standing.turn,
    untold: here.untold,
  };
}
