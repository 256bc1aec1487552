import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { zipped } from '../zip.js';
import type { ColumnKind } from '../paper.js';

type Cell = string | number | null;
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  /** What each column holds; text where nothing is said. */
  readonly kinds: readonly ColumnKind[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Whose it is, and as of when, as programs show it. */
export interface Signed {
  readonly title: string;
  readonly from: string;
  /** RFC 3339. */
  readonly asOf: string;
}

/** Sheets as a workbook: the same sheets give the same bytes. Text is stored as text: no cell is a formula. */
export async function workbookOf(sheets: readonly Sheet[], { title, from, asOf }: Signed): Promise<Buffer> {
  // Row by row: a year's figures as ExcelJS holds them whole take a hundred megabytes.
  const stream = new PassThrough();
  const written = buffer(stream);
  const options = { stream, useStyles: true, useSharedStrings: true, zip: { store: true } };
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter(options);
  Object.assign(workbook, { title, creator: from, lastModifiedBy: from });
  workbook.created = workbook.modified = new Date(asOf);
  for (const sheet of sheets) addSheet(workbook, sheet);
  await workbook.commit();
  return sameBytes(await written);
}

function addSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { name, head, kinds, rows }: Sheet): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } };
  sheet.columns = head.map((title, column) => {
    const widest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), title.length);
    return {
      width: Math.min(Math.max(widest + 2, 8), 60),
      style: { alignment: { vertical: 'top', wrapText: widest > 58 }, numFmt: 'General' },
    };
  });
  const first = sheet.addRow(head.map(cellOf));
  first.font = { bold: true };
  first.commit();
  for (const row of rows) {
    const added = sheet.addRow(row.map((cell, column) => (kinds[column] === 'day' ? dayOf(cell) : cellOf(cell))));
    added.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    });
    added.commit();
  }
  sheet.commit();
}

/** A day as a date, so that spreadsheets can count with it. One that no calendar has stays the text it is. */
function dayOf(cell: Cell): Cell | Date {
  const day = new Date(`${cell}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${cell}T`) ? day : cellOf(cell);
}

/** Excel reads `_x0041_` in a text as the letter with that number. */
function cellOf(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : cell;
}

/** What writes the ZIP puts the time of writing on every file in it. */
function sameBytes(bytes: Buffer): Buffer {
  const files = Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir);
  const sorted = files.sort((a, b) => (a.name < b.name ? -1 : 1));
  return zipped(sorted.map((file) => [file.name, file.asNodeBuffer()] as const));
}
