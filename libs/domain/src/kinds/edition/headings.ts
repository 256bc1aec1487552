import { columnOf, headingOf, NEEDED, type FileColumn } from './columns.js';
import { isGarbled, type FileFault } from './faults.js';
import { MOST_ROWS } from './row.js';

/** What stands in a cell: a text, or what a spreadsheet made of one. */
export type Cell = string | { readonly date: string } | { readonly error: string };
export interface SheetRow {
  /** As the person sees it in their program, from 1. */
  readonly row: number;
  /** By column, from 0; those that are empty need not be there. */
  readonly cells: ReadonlyMap<number, Cell>;
}
export interface Sheet {
  /** Null in a file that has only one. */
  readonly name: string | null;
  readonly rows: readonly SheetRow[];
}

/** Rows of a sheet that are kept: enough to say that a list is too long, whatever stands above it. */
export const MOST_KEPT = 2 * MOST_ROWS;

/** A sheet whose headings were found. */
export interface FoundTable {
  readonly columns: ReadonlyMap<FileColumn, number>;
  /** Those under the headings that say something. */
  readonly rows: readonly SheetRow[];
  /** As it is called in the file; by its own name where the file doesn't have it. */
  readonly headingOf: (column: FileColumn) => string;
  /** Headings that mean nothing here. What stands under them is not read. */
  readonly ignored: readonly string[];
}

/** Headings stand among the first rows, under a title and what explains it. */
const DEEPEST_HEADING = 30;
/** With less, a row is no headings: a text may be called the same. */
const LEAST = 3;

/** How well a row says the headings of a list: one for each column, two for each that a list must have. */
export function headingsIn({ cells }: SheetRow): number {
  const columns = new Set(
    [...cells.values()].flatMap((cell) => (typeof cell === 'string' ? (columnOf(cell) ?? []) : [])),
  );
  return columns.size + NEEDED.filter((column) => columns.has(column)).length;
}

const isBlank = (cell: Cell): boolean => typeof cell === 'string' && cell.trim() === '';

/** The sheet with the headings, and where they stand; or why there is none. */
export function tableIn(sheets: readonly Sheet[]): FoundTable | readonly FileFault[] {
  const found = sheets.flatMap((sheet) => {
    const head = headIn(sheet);
    return head === null ? [] : [{ sheet, ...head }];
  });
  const most = Math.max(...found.map(({ count }) => count), 0);
  const best = found.filter(({ count }) => count === most);
  const [first] = best;
  const fault = (code: FileFault['code'], more: Partial<FileFault> = {}): FileFault => ({
    ...{ code, row: null, column: null },
    ...more,
  });
  if (first === undefined) {
    const isMojibake = sheets.some(({ rows }) => rows.slice(0, DEEPEST_HEADING).some(holdsGarbled));
    return [fault(isMojibake ? 'ListGarbled' : 'ListWithoutHeadings')];
  }
  if (best.length > 1)
    return [fault('ListInSheets', { sheets: best.map(({ sheet }) => sheet.name ?? '').slice(0, 10) })];
  return tableOf(first.sheet, first.head, fault);
}

const holdsGarbled = ({ cells }: SheetRow): boolean =>
  [...cells.values()].some((cell) => typeof cell === 'string' && isGarbled(cell));

/** The first of those rows that have most of them: cells that are joined over two rows say it in both. */
function headIn({ rows }: Sheet): { readonly head: SheetRow; readonly count: number } | null {
  const counted = rows.slice(0, DEEPEST_HEADING).map((head) => ({ head, count: headingsIn(head) }));
  const most = Math.max(...counted.map(({ count }) => count), 0);
  return most < LEAST ? null : (counted.find(({ count }) => count === most) ?? null);
}

function tableOf(
  sheet: Sheet,
  head: SheetRow,
  fault: (code: FileFault['code'], more: Partial<FileFault>) => FileFault,
): FoundTable | readonly FileFault[] {
  const columns = new Map<FileColumn, number>();
  const headings = new Map<FileColumn, string>();
  const ignored: string[] = [];
  const faults: FileFault[] = [];
  for (const [at, cell] of [...head.cells].toSorted(([one], [other]) => one - other)) {
    if (typeof cell !== 'string' || cell.trim() === '') continue;
    const column = columnOf(cell);
    const heading = cell.replace(/\s+/g, ' ').trim().slice(0, 60);
    if (column === null) ignored.push(heading);
    else if (columns.has(column)) faults.push(fault('ListColumnTwice', { row: head.row, column: heading }));
    else {
      columns.set(column, at);
      headings.set(column, heading);
    }
  }
  for (const column of NEEDED)
    if (!columns.has(column)) faults.push(fault('ListWithoutColumn', { row: head.row, column: headingOf(column) }));
  const isGarbledHead = faults.length > 0 && holdsGarbled(head);
  if (isGarbledHead) return [fault('ListGarbled', {})];
  if (faults.length > 0) return faults;
  const own = [...columns];
  const says = ({ cells }: SheetRow): boolean => own.some(([, at]) => !isBlank(cells.get(at) ?? ''));
  /** Headings again, as on each printed page. */
  const isHead = ({ cells }: SheetRow): boolean =>
    own.every(([column, at]) => {
      const cell = cells.get(at) ?? '';
      return typeof cell === 'string' && columnOf(cell) === column;
    });
  return {
    columns,
    ignored,
    headingOf: (column) => headings.get(column) ?? headingOf(column),
    rows: sheet.rows.filter((row) => row.row > head.row && says(row) && !isHead(row)),
  };
}
