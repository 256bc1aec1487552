import { MAIN_LANGUAGE, OTHER_LANGUAGES, type Language, type OtherLanguage } from '../../languages.js';
import {
  areaCalled,
  FILE_COLUMNS,
  headingOf,
  IN_LANGUAGES,
  potentialCalled,
  type CalledArea,
  type FileColumn,
  type SpokenField,
} from './columns.js';
import type { FileFault } from './faults.js';
import { rowsOf, shown, type FileRow, type RowSaid } from './from-file.js';
import { tableIn, type Sheet } from './headings.js';
import { keyOf, knownMeasures, match, type Choice, type Question } from './matching.js';
import { modeCalled } from './modes.js';
import { type Imported, type Written, type WrittenRow } from './row.js';

/** What a file is read with. */
export interface ReadAgainst {
  /** The draft's rows, with their texts. */
  readonly rows: readonly WrittenRow[];
  /** Those of the edition that it is made from. */
  readonly old: readonly WrittenRow[];
  readonly areas: readonly CalledArea[];
  readonly choices: readonly Choice[];
}
/** What comes of a file: rows for `importRows`, or what is wrong, or what must be asked first. */
export type FileRead =
  | { readonly is: 'rows'; readonly rows: readonly Written<Imported>[]; readonly ignored: readonly string[] }
  /** `more` are not shown. */
  | { readonly is: 'faults'; readonly faults: readonly FileFault[]; readonly more: number }
  | { readonly is: 'questions'; readonly questions: readonly Question[] };

/** So many faults are put right at a time. */
export const MOST_FAULTS = 100;

export const faultsOf = (faults: readonly FileFault[]): FileRead => ({
  is: 'faults',
  faults: faults.slice(0, MOST_FAULTS),
  more: Math.max(0, faults.length - MOST_FAULTS),
});

/** The rows of a new edition, of what stands in a file. */
export function listIn(sheets: readonly Sheet[], { rows: now, old, areas, choices }: ReadAgainst): FileRead {
  const table = tableIn(sheets);
  if (!('columns' in table)) return faultsOf(table);
  const known = knownMeasures(now, old);
  const modes = new Set([...now, ...old].flatMap(({ mode }) => mode ?? []));
  const { rows, faults, said } = rowsOf(table, { areas, modes });
  const among = amongRows(said, known, table.headingOf);
  if (faults.length + among.length > 0)
    return faultsOf([...faults, ...among].toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)));
  const { codes, questions } = match(rows, known, choices);
  if (questions.length > 0) return { is: 'questions', questions };
  return {
    is: 'rows',
    rows: rows.map((row) => {
      const code = codes.get(row.row) ?? null;
      return { code, ...whole(row, code === null ? undefined : known.get(code)?.rows[0], table.columns) };
    }),
    ignored: table.ignored,
  };
}

/** What is wrong with rows beside others: codes that no measure has, and what stands there twice. */
function amongRows(
  rows: readonly RowSaid[],
  known: ReadonlyMap<string, unknown>,
  called: (column: FileColumn) => string,
): readonly FileFault[] {
  const byCode = new Map<string, number>();
  const byTitle = new Map<string, RowSaid>();
  return rows.flatMap((row): readonly FileFault[] => {
    const faults: FileFault[] = [];
    const add = (code: FileFault['code'], column: FileColumn, more: Partial<FileFault>) =>
      faults.push({ code, row: row.row, column: called(column), ...more });
    if (row.code !== null) {
      const first = byCode.get(row.code);
      if (first !== undefined) add('CellCodeTwice', 'code', { found: row.code, first });
      else if (!known.has(row.code)) add('CellCodeUnknown', 'code', { found: row.code });
      byCode.set(row.code, first ?? row.row);
    }
    if (row.title === '') return faults;
    const key = [row.area, keyOf(row.theme), keyOf(row.title)].join('\n');
    const same = byTitle.get(key);
    // Two measures may have one title where their codes tell them apart.
    if (same !== undefined && (same.code === null || row.code === null))
      add('CellTitleTwice', 'title', { found: shown(row.title), first: same.row });
    if (same === undefined) byTitle.set(key, row);
    return faults;
  });
}

const NOTHING = { theme: null, title: null, wording: null, mode: null, together: null, links: [] } as const;

/**
 * A row with all that a measure has: what its file has no column for is as it was. A text that differs in blanks alone is the one
 * that stood there: spreadsheets exchange them.
 */
function whole(
  { says }: FileRow,
  was: WrittenRow | undefined,
  columns: ReadonlyMap<FileColumn, unknown>,
): Written<Omit<Imported, 'code'>> {
  const { code: _, ...before } = was ?? { code: '' };
  const becomesInternal = says.potential === 'internal' && was?.potential !== 'internal' && says.mode === undefined;
  const merged = { ...NOTHING, ...before, ...says, ...(becomesInternal ? { mode: null } : {}) };
  for (const field of IN_LANGUAGES) {
    const [now, then] = [says[field], was?.[field]];
    if (now === undefined || now === null || then === undefined || then === null) continue;
    const others = OTHER_LANGUAGES.filter((code) => !columns.has(`${field}.${code}`));
    merged[field] = { ...now, ...Object.fromEntries(others.map((code) => [code, then[code] ?? null])) };
  }
  return kept(before, merged) as Written<Omit<Imported, 'code'>>;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function kept(was: unknown, now: unknown): unknown {
  if (typeof was === 'string' && typeof now === 'string') return plain(was) === plain(now) ? was : now;
  if (typeof was !== 'object' || was === null || typeof now !== 'object' || now === null || Array.isArray(now))
    return now;
  const before = was as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(now).map(([key, value]) => [key, kept(before[key], value)]));
}

/** The list as a table, to be edited and read in again: headings, and a row for each measure. */
export function listAsTable(
  rows: readonly WrittenRow[],
  areas: readonly CalledArea[],
  language: Language = MAIN_LANGUAGE,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const said: Readonly<Record<string, (row: WrittenRow) => string | null>> = {
    area: ({ area }) => areaCalled(area, areas, language),
    mode: ({ mode }) => (mode === null ? '' : modeCalled(mode, language)),
    potential: ({ potential }) => potentialCalled(potential, language),
    code: ({ code }) => code,
    links: ({ links }) => links.join('\n'),
  };
  const text = (row: WrittenRow, column: FileColumn): string | null => {
    const [field, of = MAIN_LANGUAGE] = column.split('.') as [SpokenField, OtherLanguage?];
    return row[field]?.[of] ?? null;
  };
  return {
    head: FILE_COLUMNS.map((column) => headingOf(column, language)),
    rows: rows.map((row) => FILE_COLUMNS.map((column) => said[column]?.(row) ?? text(row, column) ?? '')),
  };
}

export { headingsIn, MOST_KEPT, type Cell, type Sheet, type SheetRow } from './headings.js';
export { columnOf, type CalledArea } from './columns.js';
export type { FileFault, FileFaultCode } from './faults.js';
export type { Choice, Question } from './matching.js';
export { MOST_ROWS, type WrittenRow } from './row.js';
