export * from './periods.js';
export * from './runners.js';
