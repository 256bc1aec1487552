export type * from './paper.js';
export { renderBook, type Rendered } from './book.js';
export { calendarEntry, type CalendarEntry } from './calendar.js';
export { checkTemplate, type TagFault, type TemplateCheck, type TemplateFault } from './docx/check.js';
export { STANDARD_TEMPLATE } from './docx/docx.js';
export type { FileFault } from './docx/open.js';
