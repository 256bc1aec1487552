export { type Child, type ChildOptions, type Exit, startChild } from './child.js';
export { freePort, freePorts, isFree } from './ports.js';
export { type Postgres, type PostgresOptions, startPostgres } from './postgres.js';
export { Unstartable } from './problem.js';
export { gone, isAlive, startedAt } from './running.js';
export { findProgram, temporalCli } from './temporal-programs.js';
export { startTemporal, type Temporal, type TemporalOptions } from './temporal.js';
