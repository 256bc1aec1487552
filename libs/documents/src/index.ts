import type { Rendered } from './book.js';
import type { Paper } from './paper.js';

export type * from './paper.js';
export type { Rendered } from './book.js';
export { calendarEntry, type CalendarEntry } from './calendar.js';
export { checkTemplate, type TagFault, type TemplateCheck, type TemplateFault } from './docx/check.js';
export { STANDARD_TEMPLATE } from './docx/docx.js';
export type { FileFault } from './docx/open.js';

/** `checkTemplate` for a thread where nothing waits: what somebody uploads is read nowhere else. */
export const TEMPLATE_LOOK = new URL('./docx/look.js', import.meta.url);

/**
 * A paper as documents: the same paper and template give the same bytes, whenever and wherever. The template is one that
 * `checkTemplate` has nothing against; without one, the standard template is used. Keeps a processor busy for up to a second
 * or so: to be called on a thread where nothing waits. Typesetter and fonts are loaded when first needed.
 */
export async function renderBook(paper: Paper, template?: Uint8Array): Promise<Rendered> {
  return (await import('./book.js')).renderBook(paper, template);
}
