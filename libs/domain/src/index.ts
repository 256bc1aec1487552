export * from './calendar.js';
export * from './context.js';
export * from './entity.js';
export * from './measures.js';
export * from './organisations.js';
export * from './people.js';
export * from './policy.js';
export * from './words.js';
