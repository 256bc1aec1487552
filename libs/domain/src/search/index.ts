export * from './field-words.js';
export * from './folded.js';
export * from './list-search.js';
export * from './patterns.js';
export * from './ranks.js';
export * from './sought.js';
export * from './stem.js';
