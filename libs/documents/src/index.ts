import type { Rendered } from './book.js';
import type { TemplateParts } from './docx/template.js';
import type { Paper } from './paper.js';
import type { Signed } from './sheets/workbook.js';

export type * from './paper.js';
export type { Rendered } from './book.js';
export { calendarEntry, type CalendarEntry } from './calendar.js';
export { checkTemplate, type TemplateFault } from './docx/check.js';
export { htmlOf } from './html/html.js';
export { PAGE_POLICY } from './html/style.js';
export { partsOf, STANDARD_TEMPLATE, type TemplateParts } from './docx/template.js';

/** `checkTemplate` for the thread on which an uploaded file is read, and nowhere else. */
export const TEMPLATE_LOOK = new URL('./docx/check.js', import.meta.url);

/**
 * A paper as documents: the same paper and template give the same bytes, whenever and wherever. The template is one that
 * `checkTemplate` has nothing against; without one, the standard template is used. Keeps a processor busy for up to a second
 * or so: to be called on a thread where nothing waits. Typesetter and fonts are loaded when first needed.
 */
export async function renderBook(paper: Paper, template: TemplateParts | null = null): Promise<Rendered> {
  return (await import('./book.js')).renderBook(paper, template);
}

/** A table of texts, to be edited in a spreadsheet and sent in again: CSV as Norwegian Excel opens it, or a workbook. */
export async function renderTable(
  { head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] },
  format: 'csv' | 'xlsx',
  signed: Signed,
): Promise<Buffer> {
  if (format === 'csv') return (await import('./sheets/csv.js')).csvOfTexts([head, ...rows]);
  const { workbookOf } = await import('./sheets/workbook.js');
  return workbookOf([{ name: sheetName(signed.title), head, rows, kinds: [] }], signed);
}

/** What Excel takes as the name of a sheet. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim() || '1';
