import type { DataSource } from 'typeorm';
import { transaction } from '../database.js';
import { duesOf, momentOf, type Waits } from './dues.js';
import { fold } from './ground.js';
import { idOf } from './execute.js';
import { rewrite } from './write.js';
import { ruled, type Registered } from './registered.js';

export interface Released {
  readonly streams: number;
  readonly changed: number;
  /** Streams that today's rules cannot read, and why. They are left as they were. */
  readonly faults: readonly { readonly stream: string; readonly why: string }[];
}

/**
 * Lets today's rules look at every stream: states of another fold are folded anew, `due` is computed anew, read models
 * are rewritten, and the workflows of those that changed will be told by the sweep. A batch is one short transaction.
 */
export async function release(db: DataSource, registered: Registered, batch = 200): Promise<Released> {
  const kind = `${registered.entity.name}/`;
  const faults: { stream: string; why: string }[] = [];
  let streams = 0;
  let changed = 0;
  for (let after = kind; ;) {
    const ids: { id: string }[] = await db.query(
      `select id from stream where id > $1 and starts_with(id, $2) order by id limit $3`,
      [after, kind, batch],
    );
    for (const { id } of ids) {
      streams += 1;
      try {
        if (await releaseOne(db, registered, id)) changed += 1;
      } catch (error) {
        faults.push({ stream: id, why: error instanceof Error ? error.message : String(error) });
      }
    }
    const last = ids.at(-1);
    if (last === undefined) return { streams, changed, faults };
    after = last.id;
  }
}

function releaseOne(db: DataSource, { entity, readModel }: Registered, id: string): Promise<boolean> {
  return transaction(
    db,
    async (tx) => {
      const { rows } = await tx.query<{
        seq: number;
        fold: number;
        state: unknown;
        at: Date;
        due: Date | null;
        waits: Waits;
        closed: boolean;
      }>('select seq, fold, state, at, due, waits, closed from stream where id = $1 for update', [id]);
      const row = rows[0];
      if (row === undefined) return false;
      const stale = row.fold !== entity.fold;
      const state = stale ? await fold(tx, entity, id) : row.state;
      const due = momentOf(ruled('deadlines', () => duesOf(entity, state, row.waits))[0]);
      const closed = ruled('isClosed', () => entity.isClosed(state));
      if (!stale && due === (row.due?.toISOString() ?? null) && closed === row.closed) return false;
      await tx.query(
        `update stream set fold = $2, state = $3, due = $4, closed = $5, seen = -1, told_at = '-infinity' where id = $1`,
        [id, entity.fold, JSON.stringify(state), due, closed],
      );
      if (readModel !== undefined)
        await rewrite(tx, readModel.table, readModel.row(idOf(id), state, row.seq, row.at.toISOString()));
      return true;
    },
    (changed) => changed,
  );
}
