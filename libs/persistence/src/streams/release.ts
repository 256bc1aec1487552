import { idOf } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import { isUnavailable, transaction } from '../pool.js';
import { duesOf, momentOf, type Waits } from './dues.js';
import { fold } from './command-basis.js';
import { rewriteEngineRows } from './engine-rows.js';
import { rewrite } from './read-model.js';
import { ruled, type Registered } from './registered.js';

export interface Released {
  readonly streams: number;
  readonly changed: number;
  /** Streams that today's rules cannot read, and why. They are left as they were. */
  readonly faults: readonly { readonly stream: string; readonly why: string }[];
}

interface Row {
  readonly id: string;
  readonly seq: number;
  readonly fold: number;
  readonly state: unknown;
  readonly at: Date;
  readonly due: Date | null;
  readonly waits: Waits;
  readonly closed: boolean;
}
const COLUMNS = 'id, seq, fold, state, at, due, waits, closed';

/**
 * Lets today's rules look at every stream, a batch at a time: states of another fold are folded anew, `due` is computed
 * anew, read models are rewritten, and the workflows of those that changed will be told by the sweep. Only these are
 * locked, each for itself.
 */
export async function release(db: DataSource, registered: Registered, batch = 200): Promise<Released> {
  const kind = `${registered.entity.name}/`;
  const faults: { stream: string; why: string }[] = [];
  let streams = 0;
  let changed = 0;
  for (let after = kind; ;) {
    const rows: Row[] = await db.query(
      `select ${COLUMNS} from stream where id > $1 and starts_with(id, $2) order by id limit $3`,
      [after, kind, batch],
    );
    for (const row of rows) {
      streams += 1;
      try {
        if (isOutdated(registered, row) && (await releaseOne(db, registered, row.id))) changed += 1;
      } catch (error) {
        if (isUnavailable(error)) throw error;
        faults.push({ stream: row.id, why: error instanceof Error ? error.message : String(error) });
      }
    }
    const last = rows.at(-1);
    if (last === undefined) return { streams, changed, faults };
    after = last.id;
  }
}

function isOutdated({ entity }: Registered, { fold: stamp, state, waits, due, closed }: Row): boolean {
  if (stamp !== entity.fold) return true;
  const first = ruled('deadlines', () => duesOf(entity, state, waits))[0];
  return momentOf(first) !== (due?.toISOString() ?? null) || ruled('isClosed', () => entity.isClosed(state)) !== closed;
}

function releaseOne(db: DataSource, registered: Registered, id: string): Promise<boolean> {
  const { entity, readModels = [] } = registered;
  return transaction(
    db,
    async (tx) => {
      const { rows } = await tx.query<Row>(`select ${COLUMNS} from stream where id = $1 for update`, [id]);
      const row = rows[0];
      if (row === undefined || !isOutdated(registered, row)) return false;
      const state = row.fold === entity.fold ? row.state : await fold(tx, entity, id);
      const due = momentOf(ruled('deadlines', () => duesOf(entity, state, row.waits))[0]);
      const closed = ruled('isClosed', () => entity.isClosed(state));
      await tx.query(
        `update stream set fold = $2, state = $3, due = $4, closed = $5, seen = -1, told_at = '-infinity' where id = $1`,
        [id, entity.fold, JSON.stringify(state), due, closed],
      );
      await rewrite(tx, readModels, idOf(id), state, row.at.toISOString());
      await rewriteEngineRows(tx, entity, id, state);
      return true;
    },
    (changed) => changed,
  );
}
