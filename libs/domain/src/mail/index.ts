export * from './keepers.js';
export * from './ledger.js';
