import { docxOf } from './docx/docx.js';
import type { TemplateParts } from './docx/template.js';
import type { Paper } from './paper.js';
import { pdfOf } from './pdf/pdf.js';
import { plain } from './plain.js';
import { csvOf } from './sheets/csv.js';
import { xlsxOf } from './sheets/xlsx.js';
import { unbroken } from './unbroken.js';

export interface Rendered {
  readonly docx: Buffer;
  readonly pdf: Buffer;
  readonly xlsx: Buffer;
  readonly csv: Buffer;
}

export async function renderBook(paper: Paper, template: TemplateParts | null = null): Promise<Rendered> {
  const told = plain(paper);
  const laid = unbroken(told);
  return { docx: docxOf(laid, template), pdf: pdfOf(laid), xlsx: await xlsxOf(told), csv: csvOf(told) };
}
