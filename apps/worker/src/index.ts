export { ConfigurationProblem, readConfig, type Config } from './config.js';
export { createWorker, type Engine } from './engine.js';
export { openLog, temporalLogger } from './log.js';
export { renderApart } from './papers/renderer.js';
export { run } from './run.js';
export { TemporalSetup } from './temporal.js';
