export type * from './commands.js';
export type * from './events.js';
export * from './refusals.js';
export * from './state.js';
export * from './papers-visibility.js';
export * from './visibility.js';
