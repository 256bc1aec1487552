import { keyOf, recipientOf, waitedFor, waitsOn, type Directory, type Wait } from '@tiltaksmotor/domain';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../pool.js';
import { searchFor, type SearchedWord } from './search.js';

export interface PilotFilter {
  readonly phase?: string;
  readonly measure?: string;
  /** Any of these measures, or a new one in any of these areas. */
  readonly about?: { readonly measures: readonly string[]; readonly areas: readonly string[] };
  /** One of the parties. */
  readonly organisation?: string;
  /** One of these. */
  readonly ids?: readonly string[];
  /** All of them. */
  readonly words?: readonly SearchedWord[];
  readonly closed?: boolean;
}
/** Who reads: with which keys they see something (see `sightsOf`), and what tells whose turn it is today. */
export interface Reader {
  readonly sights: readonly string[];
  readonly directory: Directory;
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
/** A place in the list: the last row of a page, by when it changed or when its phase began. */
export type PilotPlace = readonly [at: string, id: string];
/** The last changed first, or what has been longest in its phase. */
export type PilotOrder = keyof typeof ORDERS;
const ORDERS = {
  changed: { column: 'updated_at', direction: 'desc', beyond: '<', of: (one: PilotListed) => one.updatedAt },
  age: { column: 'phase_since', direction: 'asc', beyond: '>', of: (one: PilotListed) => one.phaseSince },
} as const;

export interface PilotPage {
  readonly items: readonly PilotListed[];
  readonly next: PilotPlace | null;
}

/** Pilots in order. One query, and only rows of the page are joined with their titles. */
export async function listPilots(
  db: DataSource,
  reader: Reader,
  filter: PilotFilter = {},
  {
    after,
    limit = 25,
    order = 'changed',
  }: { readonly after?: PilotPlace | undefined; readonly limit?: number; readonly order?: PilotOrder } = {},
): Promise<PilotPage> {
  const { text, values } = pilotQuery(reader, filter, after, limit + 1, order);
  const { rows } = await poolOf(db).query<Row>(text, [...values]);
  const today = { now: new Date().toISOString(), directory: reader.directory };
  const items = rows.slice(0, limit).map((row) => listed(row, today));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? [ORDERS[order].of(last), last.id] : null };
}

/** The query by itself, for those who want to see its plan. */
export function pilotQuery(
  reader: Pick<Reader, 'sights'>,
  filter: PilotFilter,
  after: PilotPlace | undefined,
  limit: number,
  order: PilotOrder = 'changed',
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const p = (value: unknown): string => `$${values.push(value)}`;
  const search = searchFor(filter.words ?? [], p);
  const { column, direction, beyond } = ORDERS[order];
  const others = [
    ...conditions(filter, p),
    ...(after === undefined ? [] : [`(${column}, id) ${beyond} (${p(after[0])}::timestamptz, ${p(after[1])})`]),
    seenBy(reader, p),
  ];
  const where = (...more: string[]): string => allOf([...others, ...more]) || 'true';
  const ordered = `order by ${column} ${direction}, id ${direction}`;
  const first = `${ordered} limit ${p(limit)}`;
  const page =
    search.length === 0 ? `select * from pilot where ${where()} ${first}` : searched(allOf(search), where, first);
  return {
    text: `select p.*, t.words as title, (select jsonb_agg(jsonb_build_object('who', who, 'also', also, 'named', named))
        from waiting where stream = 'pilot/' || p.id) as waits
      from (${page}) p left join text t on t.ref = p.title_ref
      order by p.${column} ${direction}, p.id ${direction}`,
    values,
  };
}

const allOf = (conditions: readonly string[]): string => conditions.map((condition) => `(${condition})`).join(' and ');

/** Nobody can tell beforehand how many pilots a beginning of a word finds: up to so many are looked up and sorted. */
const FEW = 500;

/**
 * Where the search finds few, they are sorted. Where it finds many, the first are gone through until the page is full:
 * they are soon there. PostgreSQL guesses that from statistics, and reads the whole table where it guesses wrong.
 */
const searched = (search: string, where: (...more: string[]) => string, first: string): string => `
  with found as materialized (select id from pilot where ${search} limit ${FEW + 1}),
  amount as materialized (select count(*) > ${FEW} as many from found)
  (select * from pilot where not (select many from amount) and ${where('id in (select id from found)')} ${first})
  union all
  (select * from pilot where (select many from amount) and ${where(search)} ${first})`;

/** What a filter asks of a pilot, whoever reads. */
export function conditions(
  { phase, measure, about, organisation, ids, closed }: PilotFilter,
  p: (value: unknown) => string,
): readonly string[] {
  return [
    ...(phase === undefined ? [] : [`phase = ${p(phase)}`]),
    ...(measure === undefined ? [] : [`measure = ${p(measure)}`]),
    ...(about === undefined
      ? []
      : [`measure = any (${p(about.measures)}::text[]) or new_measure_area = any (${p(about.areas)}::text[])`]),
    ...(organisation === undefined ? [] : [`parties @> array[${p(organisation)}::text]`]),
    ...(ids === undefined ? [] : [`id = any (${p(ids)}::text[])`]),
    ...(closed === undefined ? [] : [`closed = ${p(closed)}`]),
  ];
}

/** Whether a reader may see a pilot. */
export const seenBy = ({ sights }: Pick<Reader, 'sights'>, p: (value: unknown) => string): string =>
  `seen_by_all or exists (select from visible_to v where v.stream = 'pilot/' || id and v.key = any (${p(sights)}::text[]))`;

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
  readonly waits: readonly KeptKeys[] | null;
  readonly waiting_since: Date | null;
  readonly next_due: Date | null;
  readonly cycle: number;
  readonly policy: string;
  readonly proposed_by: string;
  readonly decision: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

interface KeptKeys {
  readonly who: string;
  readonly also: string | null;
  readonly named: NonNullable<Wait['named']> | null;
}

/** Whom a pilot waits for today, each once. */
function waitingToday(waits: readonly KeptKeys[] | null, today: Parameters<typeof waitsOn>[1]): readonly string[] {
  if (waits === null) return [];
  const all = waits.map(({ who, also, named }): Wait => ({
    ...{ turn: '', since: '', due: null, who: recipientOf(who) },
    ...(also === null ? {} : { also: recipientOf(also) }),
    ...(named === null ? {} : { named }),
  }));
  return [...new Set(waitsOn(all, today).flatMap(waitedFor).map(keyOf))];
}

const listed = (row: Row, today: Parameters<typeof waitsOn>[1]): PilotListed => ({
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
  waiting: waitingToday(row.waits, today),
  waitingSince: row.waiting_since?.toISOString() ?? null,
  nextDue: row.next_due?.toISOString() ?? null,
  cycle: row.cycle,
  policy: row.policy,
  proposedBy: row.proposed_by,
  decision: row.decision,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

/** The streams of pilots that are somebody's: see `isTheirPilot`. */
export async function pilotsOfPeople(
  pool: Pool,
  { person, organisations }: { readonly person: string; readonly organisations: readonly string[] },
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'pilots-of-reader',
    text: 'select id from pilot where parties && $1::text[] or proposed_by = $2',
    values: [organisations, person],
  });
  return rows.map(({ id }) => `pilot/${id}`);
}
