export type * from './paper.js';
export { renderBook, type Rendered } from './book.js';
