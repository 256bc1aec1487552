import type { DataSource } from 'typeorm';
import { poolOf } from '../database.js';
import { withWords } from './words.js';

/** An event as people read it: with names, and with the texts that it refers to. */
export interface HistoryEntry {
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly actor: string;
  /** Null for the engine, and for somebody whose name was redacted. */
  readonly actorName: string | null;
  readonly role: string;
  readonly atOrganisation: string | null;
  readonly deputyFor: string | null;
  readonly deputyForName: string | null;
}
interface Row extends Omit<HistoryEntry, 'at'> {
  readonly at: Date;
}

export interface HistoryPage {
  readonly items: readonly HistoryEntry[];
  /** Where the next page starts: `after` of the next question. */
  readonly next: number | null;
}

/** A stream's events after a seq, oldest first. */
export async function history(db: DataSource, stream: string, { after = 0, limit = 100 } = {}): Promise<HistoryPage> {
  const { rows } = await poolOf(db).query<Row>({
    name: 'history',
    text: `select e.seq, e.type, e.data, e.at, e.actor, p.name as "actorName", e.role, e.at_organisation as "atOrganisation",
        e.deputy_for as "deputyFor", d.name as "deputyForName"
      from event e left join person p on p.id = e.actor left join person d on d.id = e.deputy_for
      where e.stream = $1 and e.seq > $2 order by e.seq limit $3`,
    values: [stream, after, limit + 1],
  });
  const page = rows.slice(0, limit);
  const data = await withWords(
    db,
    page.map((row) => row.data),
  );
  const items = page.map((row, i) => ({ ...row, data: data[i] ?? {}, at: row.at.toISOString() }));
  return { items, next: rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
}
