import { docxOf } from './docx/docx.js';
import type { Paper } from './paper.js';
import { pdfOf } from './pdf/pdf.js';
import { plain } from './plain.js';
import { csvOf } from './sheets/csv.js';
import { xlsxOf } from './sheets/xlsx.js';

export interface Rendered {
  readonly docx: Buffer;
  readonly pdf: Buffer;
  readonly xlsx: Buffer;
  readonly csv: Buffer;
}

export async function renderBook(paper: Paper, template?: Uint8Array): Promise<Rendered> {
  const told = plain(paper);
  return { docx: docxOf(told, template), pdf: pdfOf(told), xlsx: await xlsxOf(told), csv: csvOf(told) };
}
