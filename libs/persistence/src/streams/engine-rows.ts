import { keyOf, keysIn, waitedIn, type Waited } from '@tiltaksmotor/domain';
import type { PoolClient } from 'pg';
import { ruled, type AnyEntity, type Row } from './registered.js';

/** What is kept of every stream, of whatever kind: who is waited for, and who may see it. */
export interface EngineRows {
  readonly waiting: readonly Row[];
  readonly visibleTo: readonly string[];
}

export const engineRowsOf = (entity: AnyEntity, stream: string, state: unknown): EngineRows => ({
  waiting: ruled('waits', () => waitedIn(entity, state)).map((one) => waitingRow(entity.name, stream, one)),
  visibleTo: [...new Set(ruled('visibleTo', () => entity.visibleTo(state)))],
});

function waitingRow(kind: string, stream: string, { wait, task }: Waited): Row {
  const { who, turn, what = [], since, due, done = [], also, beside = [], named } = wait;
  return {
    ...{ stream, kind, who: keyOf(who), turn, what, since, due, done },
    also: also === undefined ? null : keyOf(also),
    beside: beside.map(keyOf),
    named: named ?? null,
    ...{ title: task.title, facts: task.facts, policy: task.policy },
    keys: keysIn(wait),
    followed_by: task.followedBy,
    informs: task.informs,
  };
}

/** Those of them that say something else than before. */
export function newlySaid(before: EngineRows | null, after: EngineRows): Partial<EngineRows> {
  const differs = (what: keyof EngineRows): boolean => JSON.stringify(before?.[what]) !== JSON.stringify(after[what]);
  return {
    ...(differs('waiting') ? { waiting: after.waiting } : {}),
    ...(differs('visibleTo') ? { visibleTo: after.visibleTo } : {}),
  };
}

/**
 * Parts of the one statement that writes a step: `moved` is its stream, and `p` what they are given. Waits have no key of their
 * own, so that those of before may go and others come at once.
 */
export const WAITING = (p: string): string => `waited as (delete from waiting w using moved where w.stream = moved.id),
  waits as (insert into waiting select w.* from moved, jsonb_populate_recordset(null::waiting, ${p}::jsonb) w)`;
export const VISIBLE = (p: string): string => `hidden as (delete from visible_to v using moved
    where v.stream = moved.id and not ${p}::jsonb ? v.key),
  visible as (insert into visible_to select moved.id, k from moved, jsonb_array_elements_text(${p}::jsonb) k on conflict do nothing)`;

/** Writes all of a stream's anew: by rules that have changed. */
export async function rewriteEngineRows(
  tx: PoolClient,
  entity: AnyEntity,
  stream: string,
  state: unknown,
): Promise<void> {
  const { waiting, visibleTo } = engineRowsOf(entity, stream, state);
  await tx.query(`with moved as (select $1::text as id), ${WAITING('$2')}, ${VISIBLE('$3')} select id from moved`, [
    stream,
    JSON.stringify(waiting),
    JSON.stringify(visibleTo),
  ]);
}
