export type * from './paper.js';
