import type { PoolClient } from 'pg';
import { ruled, type ReadModel, type Row } from './registered.js';

/** Rows that are to be written to a table. Never none. */
export interface Shown {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** What lists read of a stream, where it says something else than before: most commands change nothing that a list shows. */
export function newlyShown(
  models: readonly ReadModel[],
  id: string,
  before: { readonly seq: number; readonly state: unknown },
  state: unknown,
  at: string,
): readonly Shown[] {
  return ruled('readModels', () =>
    models.flatMap(({ table, rows: rowsOf }) => {
      const known = new Set(before.seq === 0 ? [] : rowsOf(id, before.state, at).map((row) => JSON.stringify(row)));
      const rows = rowsOf(id, state, at).filter((row) => !known.has(JSON.stringify(row)));
      return rows.length === 0 ? [] : [{ table, rows }];
    }),
  );
}

const KEPT = ['id', 'created_at'];

/** Inserts or replaces rows of a table, whatever its columns, from `source`; its types are the table's. */
export function upsert({ table, rows }: Shown, p: string, source = ''): string {
  const names = namesOf(table, rows[0] ?? {});
  const set = names.filter((name) => !KEPT.includes(name)).map((name) => `${name} = excluded.${name}`);
  return `insert into ${table} as t (${names.join(', ')}) select ${names.map((name) => `r.${name}`).join(', ')}
    from ${source}jsonb_populate_recordset(null::${table}, ${p}::jsonb) r on conflict (id) do update set ${set.join(', ')}`;
}

/** What a prepared statement for such rows is told from others by. */
export const shapeOf = ({ table, rows }: Shown): string => `${table} ${Object.keys(rows[0] ?? {}).length}`;

/** Writes all rows of a stream that say something else than those that are there: by rules that have changed. */
export async function rewrite(
  tx: PoolClient,
  models: readonly ReadModel[],
  id: string,
  state: unknown,
  at: string,
): Promise<void> {
  for (const { table, rows: rowsOf } of models) {
    const rows = ruled('readModels', () => rowsOf(id, state, at));
    if (rows.length === 0) continue;
    const said = Object.keys(rows[0] ?? {}).filter((name) => ![...KEPT, 'updated_at'].includes(name));
    const columns = (of: string) => said.map((name) => `${of}.${name}`).join(', ');
    await tx.query(
      `${upsert({ table, rows }, '$1')} where (${columns('t')}) is distinct from (${columns('excluded')})`,
      [JSON.stringify(rows)],
    );
  }
}

function namesOf(table: string, row: Row): readonly string[] {
  const names = Object.keys(row);
  const odd = [table, ...names].find((name) => !/^[a-z][a-z_]*$/.test(name));
  if (odd !== undefined) throw new TypeError(`${odd} is no name of a read model's table or column`);
  return names;
}
