export * from './faults.js';
export * from './tidy.js';
