import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import type { CasePaper, Paper } from '../paper.js';
import { wordsIn } from '../words.js';
import { zipped } from '../zip.js';
import { figureCells, figureHead, type Cell } from './figures.js';

/** Two sheets: the figures, one row each, and the cases. Text is stored as text: no cell is a formula. */
export async function xlsxOf(paper: Paper): Promise<Buffer> {
  const words = wordsIn(paper.language);
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { title: paper.title, creator: paper.from, lastModifiedBy: paper.from });
  workbook.created = workbook.modified = new Date(paper.asOf);

  const figures = paper.figures.map((row) => figureCells(row).map(typed));
  addSheet(workbook, words.figures, figureHead(words), figures);
  const labels = [...new Set(paper.cases.flatMap(({ facts }) => facts.map(({ label }) => label)))];
  const cases = paper.cases.map((one) => [one.number, one.title, one.note, ...labels.map((label) => said(one, label))]);
  addSheet(workbook, words.cases, [words.case, words.title, words.note, ...labels], cases);
  return sameBytes(Buffer.from(await workbook.xlsx.writeBuffer()));
}

type Typed = Cell | Date;

function said({ facts }: CasePaper, label: string): string | null {
  const values = facts.filter((fact) => fact.label === label).map(({ value }) => value);
  return values.length === 0 ? null : values.join('; ');
}

/** A day as a date, so that spreadsheets can count with it. */
function typed(cell: Cell): Typed {
  return typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : cell;
}

function addSheet(book: ExcelJS.Workbook, name: string, head: readonly string[], rows: readonly (readonly Typed[])[]) {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.addRow([...head]).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]);
  const all = [head, ...rows];
  const columns = Math.max(...all.map((row) => row.length));
  for (let nth = 0; nth < columns; nth++) {
    const widest = Math.max(...all.map((row) => widthOf(row[nth] ?? null)));
    const column = sheet.getColumn(nth + 1);
    column.width = Math.min(Math.max(widest + 2, 8), 60);
    column.alignment = { vertical: 'top', wrapText: widest > 58 };
    column.numFmt = 'General';
  }
  for (const row of sheet.getRows(2, rows.length) ?? [])
    row.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } };
}

function widthOf(cell: Typed): number {
  return cell instanceof Date ? 10 : String(cell ?? '').length;
}

/** ExcelJS writes the time of writing on every file in the ZIP. */
function sameBytes(bytes: Buffer): Buffer {
  const files = Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir);
  return zipped(files.map((file) => [file.name, file.asNodeBuffer()] as const));
}
