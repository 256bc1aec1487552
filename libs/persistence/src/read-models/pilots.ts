import type { DataSource } from 'typeorm';
import { poolOf } from '../database.js';
import { searchFor } from './search.js';

export interface PilotFilter {
  readonly phase?: string;
  readonly measure?: string;
  /** Any of these measures, or a new one in any of these areas. */
  readonly about?: { readonly measures: readonly string[]; readonly areas: readonly string[] };
  /** One of the parties. */
  readonly organisation?: string;
  /** Any of these keys (`leader@harstad`, `person:…`) is waited for. */
  readonly waitingFor?: readonly string[];
  readonly q?: string;
  readonly closed?: boolean;
}
/** Who reads. A draft is shown to whoever proposed it, and to those who may answer for the unit that leads it. */
export interface Reader {
  readonly person: string;
  readonly organisations: readonly string[];
}
export interface PilotListed {
  readonly id: string;
  /** Null where it has none yet, or it was redacted. */
  readonly title: string | null;
  readonly measure: string | null;
  readonly newMeasureArea: string | null;
  readonly kind: string;
  readonly phase: string;
  readonly phaseSince: string;
  readonly closed: boolean;
  readonly lead: string;
  readonly parties: readonly string[];
  readonly waiting: readonly string[];
  readonly waitingSince: string | null;
  readonly nextDue: string | null;
  readonly cycle: number;
  readonly policy: string;
  readonly proposedBy: string;
  readonly decision: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}
/** A place in the list: the last row of a page. */
export type PilotPlace = readonly [updatedAt: string, id: string];

export interface PilotPage {
  readonly items: readonly PilotListed[];
  readonly next: PilotPlace | null;
}

/** Pilots, the last changed first. One query, and only rows of the page are joined with their titles. */
export async function listPilots(
  db: DataSource,
  reader: Reader,
  filter: PilotFilter = {},
  { after, limit = 25 }: { readonly after?: PilotPlace | undefined; readonly limit?: number } = {},
): Promise<PilotPage> {
  const { text, values } = pilotQuery(reader, filter, after, limit + 1);
  const { rows } = await poolOf(db).query<Row>(text, [...values]);
  const items = rows.slice(0, limit).map(listed);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? [last.updatedAt, last.id] : null };
}

/** The query by itself, for those who want to see its plan. */
export function pilotQuery(
  reader: Reader,
  filter: PilotFilter,
  after: PilotPlace | undefined,
  limit: number,
): { readonly text: string; readonly values: readonly unknown[] } {
  const search = filter.q === undefined ? null : searchFor('search', filter.q, 1);
  const values: unknown[] = [...(search?.values ?? [])];
  const p = (value: unknown): string => `$${values.push(value)}`;
  const others = conditions(reader, filter, after, p);
  const where = (...more: string[]): string =>
    [...others, ...more].map((condition) => `(${condition})`).join(' and ') || 'true';
  const newest = `order by updated_at desc, id desc limit ${p(limit)}`;
  const page = search === null ? `select * from pilot where ${where()} ${newest}` : searched(search.sql, where, newest);
  return {
    text: `select p.*, t.words as title from (${page}) p left join text t on t.ref = p.title_ref
      order by p.updated_at desc, p.id desc`,
    values,
  };
}

/** Nobody can tell beforehand how many pilots a beginning of a word finds: up to so many are looked up and sorted. */
const FEW = 500;

/**
 * Where the search finds few, they are sorted. Where it finds many, the newest are gone through until the page is full:
 * they are soon there. PostgreSQL guesses that from statistics, and reads the whole table where it guesses wrong.
 */
const searched = (search: string, where: (...more: string[]) => string, newest: string): string => `
  with found as materialized (select id from pilot where ${search} limit ${FEW + 1}),
  amount as materialized (select count(*) > ${FEW} as many from found)
  (select * from pilot where not (select many from amount) and ${where('id in (select id from found)')} ${newest})
  union all
  (select * from pilot where (select many from amount) and ${where(search)} ${newest})`;

function conditions(
  reader: Reader,
  { phase, measure, about, organisation, waitingFor, closed }: PilotFilter,
  after: PilotPlace | undefined,
  p: (value: unknown) => string,
): readonly string[] {
  const own = (): string => `lead = any (${p(reader.organisations)}::text[]) or proposed_by = ${p(reader.person)}`;
  const visible =
    phase === undefined
      ? [`phase not in ('draft', 'discarded') or ${own()}`]
      : UNSUBMITTED.includes(phase)
        ? [own()]
        : [];
  return [
    ...(phase === undefined ? [] : [`phase = ${p(phase)}`]),
    ...(measure === undefined ? [] : [`measure = ${p(measure)}`]),
    ...(about === undefined
      ? []
      : [`measure = any (${p(about.measures)}::text[]) or new_measure_area = any (${p(about.areas)}::text[])`]),
    ...(organisation === undefined ? [] : [`parties @> array[${p(organisation)}::text]`]),
    ...(waitingFor === undefined ? [] : [`waiting <> '{}' and waiting && ${p(waitingFor)}::text[]`]),
    ...(closed === undefined ? [] : [`closed = ${p(closed)}`]),
    ...(after === undefined ? [] : [`(updated_at, id) < (${p(after[0])}::timestamptz, ${p(after[1])})`]),
    ...visible,
  ];
}

const UNSUBMITTED = ['draft', 'discarded'];

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly measure: string | null;
  readonly new_measure_area: string | null;
  readonly kind: string;
  readonly phase: string;
  readonly phase_since: Date;
  readonly closed: boolean;
  readonly lead: string;
  readonly parties: readonly string[];
  readonly waiting: readonly string[];
  readonly waiting_since: Date | null;
  readonly next_due: Date | null;
  readonly cycle: number;
  readonly policy: string;
  readonly proposed_by: string;
  readonly decision: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const listed = (row: Row): PilotListed => ({
  id: row.id,
  title: row.title,
  measure: row.measure,
  newMeasureArea: row.new_measure_area,
  kind: row.kind,
  phase: row.phase,
  phaseSince: row.phase_since.toISOString(),
  closed: row.closed,
  lead: row.lead,
  parties: row.parties,
  waiting: row.waiting,
  waitingSince: row.waiting_since?.toISOString() ?? null,
  nextDue: row.next_due?.toISOString() ?? null,
  cycle: row.cycle,
  policy: row.policy,
  proposedBy: row.proposed_by,
  decision: row.decision,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
