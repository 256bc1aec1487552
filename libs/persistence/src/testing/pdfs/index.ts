export { listOf, onePage, pdfOf } from './build.js';
export { HOSTILE_PDFS } from './hostile.js';
export { ORDINARY_PDFS } from './ordinary.js';
