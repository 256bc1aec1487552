export { listOf, onePage, pdfOf } from './build.js';
export { HOSTILE_PDFS } from './hostile.js';
export { LARGE_PDFS } from './large.js';
export { ORDINARY_PDFS } from './ordinary.js';
