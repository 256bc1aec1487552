import type { z } from 'zod';
import { atTheEdge, measureCode } from '../../engine/fields.js';
import { inEveryLanguage, MAIN_LANGUAGE, OTHER_LANGUAGES, type OtherLanguage } from '../../languages.js';
import { holdsIdentityNumber } from '../../text/faults.js';
import { lengthOf } from '../../text/tidy.js';
import {
  areaFinder,
  codeOf,
  fieldOf,
  modeOf,
  potentialOf,
  type CalledArea,
  type FileColumn,
  type SpokenField,
} from './columns.js';
import { isGarbled, type FileFault, type FileFaultCode } from './faults.js';
import type { Cell, FoundTable } from './headings.js';
import { imported, MOST_ROWS, type Imported, type Written } from './row.js';

/** A row that is well formed. What its file has no column for is not in it. */
export interface FileRow {
  readonly row: number;
  readonly code: string | null;
  readonly says: Partial<Written<Omit<Imported, 'code'>>>;
}
export interface Known {
  readonly areas: readonly CalledArea[];
  /** That measures have. */
  readonly modes: ReadonlySet<string>;
}

type Draft = ReturnType<typeof draft>;
const edge = atTheEdge(imported);

export interface RowsRead {
  readonly rows: readonly FileRow[];
  readonly faults: readonly FileFault[];
  /** Of every row, also of those with faults, what must not be said twice. A title that is wrong is not there. */
  readonly said: readonly RowSaid[];
}
export interface RowSaid {
  readonly row: number;
  readonly code: string | null;
  readonly area: string;
  readonly theme: string;
  readonly title: string;
}

/** The rows of a table that was found, and what is wrong with them. `known` is asked, never changed. */
export function rowsOf(table: FoundTable, known: Known): RowsRead {
  const rows: FileRow[] = [];
  const said: RowSaid[] = [];
  const faults: FileFault[] = [];
  const areaOf = areaFinder(known.areas);
  const fault = (code: FileFaultCode, row: number | null = null, more: Partial<FileFault> = {}) =>
    faults.push({ code, row, column: null, ...more });
  if (table.rows.length === 0) fault('ListWithoutRows');
  if (table.rows.length > MOST_ROWS) fault('ListTooLong', null, { most: MOST_ROWS, length: table.rows.length });
  if (faults.length > 0) return { rows, faults, said };
  for (const { row, cells } of table.rows) {
    const read = new RowReader(row, table, cells);
    const drafted = draft(read, areaOf, known.modes);
    const parsed = edge.safeParse(drafted);
    for (const issue of parsed.error?.issues ?? []) read.issue(issue, drafted);
    const wrong = read.faults;
    said.push({
      ...{ row, area: drafted.area, theme: drafted.theme[MAIN_LANGUAGE] },
      title: read.isWrong('title') ? '' : drafted.title[MAIN_LANGUAGE],
      code: measureCode.safeParse(drafted.code).data ?? null,
    });
    faults.push(...wrong);
    if (!parsed.success || wrong.length > 0) continue;
    const { code, ...says } = asWritten(parsed.data) as Written<Imported>;
    rows.push({ row, code, says: only(says, table) });
  }
  return { rows, faults, said };
}

/** Collects what one row says, and what is wrong with it. */
class RowReader {
  private readonly wrong = new Map<FileColumn, FileFault>();

  constructor(
    readonly row: number,
    private readonly table: FoundTable,
    private readonly cells: ReadonlyMap<number, Cell>,
  ) {}

  /** In the order of the columns. */
  get faults(): readonly FileFault[] {
    const at = (column: FileColumn): number => this.table.columns.get(column) ?? Infinity;
    return [...this.wrong].toSorted(([one], [other]) => at(one) - at(other)).map(([, fault]) => fault);
  }

  isWrong = (column: FileColumn): boolean => this.wrong.has(column);
  has = (column: FileColumn): boolean => this.table.columns.has(column);

  /** What a cell says; nothing where it is empty, or wrong already. */
  said(column: FileColumn): string {
    const at = this.table.columns.get(column);
    const cell = at === undefined ? '' : (this.cells.get(at) ?? '');
    if (typeof cell === 'string') {
      if (isGarbled(cell)) this.fault('CellGarbled', column, { found: shown(cell) });
      return this.wrong.has(column) ? '' : cell.trim();
    }
    if ('date' in cell) this.fault('CellIsDate', column, { found: cell.date });
    else this.fault('CellIsError', column, { found: shown(cell.error) });
    return '';
  }

  /** Only the first of a column: the others follow from it. What may be about a person is not said again. */
  fault(code: FileFaultCode, column: FileColumn, more: Partial<FileFault> = {}): void {
    if (this.wrong.has(column)) return;
    const isOfPerson = more.found !== undefined && holdsIdentityNumber(more.found);
    const what: Partial<FileFault> & { readonly code: FileFaultCode } = isOfPerson
      ? { code: 'CellHoldsId' }
      : { code, ...more };
    this.wrong.set(column, { row: this.row, column: this.table.headingOf(column), ...what });
  }

  issue(issue: z.core.$ZodIssue, drafted: Draft): void {
    const [field = '', part] = issue.path;
    const column = (
      typeof part === 'string' && part !== MAIN_LANGUAGE ? `${String(field)}.${part}` : field
    ) as FileColumn;
    const written = issue.path.reduce<unknown>(
      (value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[String(key)],
      drafted,
    );
    const found = typeof written === 'string' ? shown(written) : '';
    if (issue.code === 'custom') {
      const { kind, sign } = (issue.params ?? {}) as { readonly kind?: string; readonly sign?: string };
      return kind === 'Unstorable' && sign !== undefined
        ? this.fault('CellUnstorable', column, { sign })
        : this.fault('CellHoldsId', column);
    }
    if (column === 'code') return this.fault('CellCodeInvalid', column, { found });
    if (issue.code === 'too_big') {
      const most = Number(issue.maximum);
      return Array.isArray(written)
        ? this.fault('CellLinksTooMany', column, { most, length: written.length })
        : this.fault('CellTooLong', column, { most, length: lengthOf(String(written)) });
    }
    if (issue.code === 'too_small') return this.fault('CellMissing', column);
    this.fault(column === 'links' ? 'CellLinkInvalid' : 'CellMissing', column, found === '' ? {} : { found });
  }
}

const SHOWN = 60;
export const shown = (text: string): string => {
  const signs = [...text.trim()];
  return signs.length > SHOWN ? `${signs.slice(0, SHOWN).join('')} …` : signs.join('');
};

/** What a row says, in the shape that is checked. What is wrong already is filled with something that is not. */
function draft(read: RowReader, areaOf: (said: string) => string | null, modes: ReadonlySet<string>) {
  const inLanguages = (field: SpokenField): InLanguages => ({
    [MAIN_LANGUAGE]: read.said(field),
    ...(Object.fromEntries(OTHER_LANGUAGES.map((code) => [code, read.said(`${field}.${code}`) || null])) as Others),
  });
  const chosen = <T>(column: FileColumn, code: FileFaultCode, find: (said: string) => T | null, otherwise: T): T => {
    const said = read.said(column);
    const found = said === '' ? null : find(said);
    if (found !== null) return found;
    read.fault(said === '' ? 'CellMissing' : code, column, said === '' ? {} : { found: shown(said) });
    return otherwise;
  };
  const { mode, together } = howTogether(read, inLanguages('together'), modes);
  const wording = inLanguages('wording');
  const code = read.said('code');
  return {
    code: code === '' ? null : codeOf(code),
    area: chosen('area', 'CellAreaUnknown', areaOf, 'none'),
    theme: inLanguages('theme'),
    title: inLanguages('title'),
    wording: isEmpty(wording) ? null : wording,
    potential: chosen('potential', 'CellPotentialUnknown', potentialOf, 'joint' as const),
    mode,
    together: isEmpty(together) ? null : together,
    links: read
      .said('links')
      .split(/[,;|]?\s+/)
      .filter((link) => link !== ''),
  };
}

type Others = Readonly<Record<OtherLanguage, string | null>>;
type InLanguages = Others & Readonly<Record<typeof MAIN_LANGUAGE, string>>;
const isEmpty = (said: InLanguages): boolean => inEveryLanguage(said).every((text) => text === '');

/** Lists say in the column of the mode how something is done together, where they have no column for that. */
function howTogether(
  read: RowReader,
  together: InLanguages,
  modes: ReadonlySet<string>,
): { readonly mode: string | null; readonly together: InLanguages } {
  const said = read.said('mode');
  const mode = said === '' ? null : modeOf(said, modes);
  if (said === '' || mode !== null) return { mode, together };
  if (!read.has('together')) return { mode: null, together: { ...together, [MAIN_LANGUAGE]: said } };
  read.fault('CellModeUnknown', 'mode', { found: shown(said) });
  return { mode: null, together };
}

/** What the file has a column for. A text in the mode's column says how it is done together, and leaves the mode as it is. */
function only(says: Written<Omit<Imported, 'code'>>, { columns }: FoundTable): FileRow['says'] {
  const has = new Set([...columns.keys()].map(fieldOf));
  const isTextOfMode = has.has('mode') && !has.has('together') && says.mode === null && says.together !== null;
  if (isTextOfMode) {
    has.delete('mode');
    has.add('together');
  }
  return Object.fromEntries(Object.entries(says).filter(([field]) => has.has(field as 'area')));
}

/** Texts that passed the edge, as texts again. */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return value;
  if ('words' in value) return value.words;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asWritten(one)]));
}
