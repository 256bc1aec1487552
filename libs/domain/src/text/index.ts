export * from './faults.js';
export * from './tidy.js';
export * from './numbers.js';
