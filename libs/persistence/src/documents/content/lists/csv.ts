import { isUtf8 } from 'node:buffer';
import { isError, withoutGuard } from '@tiltaksmotor/domain/guarded';
import {
  headingsIn,
  MOST_KEPT,
  type Cell,
  type FileFault,
  type Sheet,
  type SheetRow,
} from '@tiltaksmotor/domain/list-file';
import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { Budget } from '../budget.js';

/** Characters of one row. All that a measure may say, twice, is less. */
const LONGEST_ROW = 200_000;
const DELIMITERS = [';', ',', '\t'] as const;
/** What a row costs to read besides its cells, in cells. */
const A_ROW = 15;
/** Rows and characters among which the headings are. */
const FIRST_ROWS = 30;
const FIRST = 100_000;
/** Excel can be told by a line which sign is between cells. It doesn't show that line, nor count it. */
const SAID = /^"?sep=(.)"?(?:\r\n|\n|\r)/i;

/** The one sheet that a CSV is, or what is wrong with it. Rows are numbered as a spreadsheet shows them: text with line breaks is one. */
export function sheetOfCsv(bytes: Buffer, budget: Budget): Sheet | FileFault {
  budget.look(bytes.length);
  const whole = textOf(bytes);
  const said = SAID.exec(whole);
  const text = said === null ? whole : whole.slice(said[0].length);
  const delimiter = said?.[1] ?? delimiterOf(text);
  const rows: SheetRow[] = [];
  const wrong = eachRecord(text, { delimiter }, (record, row) => {
    budget.node(A_ROW + record.length);
    if (rows.length < MOST_KEPT) rows.push(...rowOf(record, row));
  });
  return wrong === null ? { name: null, rows } : { code: 'ListQuoteOpen', row: wrong.row, column: null };
}

function rowOf(record: readonly string[], row: number): readonly SheetRow[] {
  const cells = record.flatMap((cell, at) => (cell.trim() === '' ? [] : [[at, cellOf(cell)] as const]));
  return cells.length === 0 ? [] : [{ row, cells: new Map(cells) }];
}

const cellOf = (cell: string): Cell => (isError(cell) ? { error: cell.trim() } : withoutGuard(cell));

/** The sign that most headings are found with. */
function delimiterOf(text: string): string {
  const counted = DELIMITERS.map((delimiter) => {
    let most = 0;
    eachRecord(text.slice(0, FIRST), { delimiter, to: FIRST_ROWS }, (record, row) => {
      for (const one of rowOf(record, row)) most = Math.max(most, headingsIn(one));
    });
    return { delimiter, most };
  });
  return counted.toSorted((one, other) => other.most - one.most)[0]?.delimiter ?? ';';
}

/** Answers where a quotation mark is not ended. */
function eachRecord(
  text: string,
  options: { readonly delimiter: string; readonly to?: number },
  each: (record: readonly string[], row: number) => void,
): { readonly row: number } | null {
  let row = 0;
  try {
    parse(text, {
      ...options,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record(record: string[]) {
        row += 1;
        each(record, row);
        return null;
      },
    });
    return null;
  } catch (error) {
    if (error instanceof CsvError) return { row: row + 1 };
    throw error;
  }
}

/**
 * What is written, in the encoding it is in: UTF-8 or UTF-16, as a byte order mark or the bytes say, or else Windows-1252,
 * in which Excel writes "CSV" on a Norwegian machine. Not by Node's own decoder: that of Node 20 reads Windows-1252 as Latin-1.
 */
export function textOf(bytes: Buffer): string {
  return iconv.decode(bytes, encodingOf(bytes));
}

/** UTF-16 also without a mark: most letters here have nothing in one of the two bytes that it takes for each, and never in the other. */
export function utf16In(bytes: Buffer): 'utf16le' | 'utf16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf16le';
  if (first === 0xfe && second === 0xff) return 'utf16be';
  const start = bytes.subarray(0, 1_000);
  const nothings = (odd: number): number =>
    start.reduce((sum, byte, at) => sum + Number(byte === 0 && at % 2 === odd), 0);
  const [even, odd] = [nothings(0), nothings(1)];
  if (even === 0 && odd > start.length / 4) return 'utf16le';
  return odd === 0 && even > start.length / 4 ? 'utf16be' : null;
}

function encodingOf(bytes: Buffer): string {
  const isMarked = bytes.subarray(0, 3).equals(MARK);
  return utf16In(bytes) ?? (isMarked || isUtf8(bytes) ? 'utf8' : 'win1252');
}
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
