import type { DataSource } from 'typeorm';
import { poolOf } from '../pool.js';
import { conditions, seenBy, type PilotFilter, type Reader } from './pilots.js';
import { searchFor } from './search.js';

/** How many pilots are in a phase, and how many of them have let something fall due. */
export interface PhaseCount {
  readonly phase: string;
  readonly pilots: number;
  readonly late: number;
}

/** Of the pilots that a filter finds, in each phase that has any. Those that few may see are counted apart. */
export async function countPilots(db: DataSource, reader: Reader, filter: PilotFilter = {}): Promise<PhaseCount[]> {
  const { text, values } = countQuery(reader, filter);
  return (await poolOf(db).query<PhaseCount>(text, [...values])).rows;
}

/** The query by itself, for those who want to see its plan. */
function countQuery(
  reader: Reader,
  filter: PilotFilter,
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const p = (value: unknown): string => `$${values.push(value)}`;
  const found = [...conditions(filter, p), ...searchFor(filter.words ?? [], p)];
  const counted = (...which: readonly string[]): string =>
    `select phase, count(*)::int as pilots, (count(*) filter (where next_due < now() and not closed))::int as late
      from pilot where ${[...which, ...found].map((condition) => `(${condition})`).join(' and ')} group by phase`;
  return { text: `${counted('seen_by_all')} union all ${counted('not seen_by_all', seenBy(reader, p))}`, values };
}

/** The measures with most pilots that were submitted, in any edition. */
export async function mostTried(db: DataSource, limit: number): Promise<readonly string[]> {
  const { rows } = await poolOf(db).query<{ measure: string }>({
    name: 'most-tried',
    text: `select measure from pilot where measure is not null and seen_by_all
      group by measure order by count(*) desc, max(updated_at) desc, measure limit $1`,
    values: [limit],
  });
  return rows.map(({ measure }) => measure);
}
