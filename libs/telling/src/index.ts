export { temporalClient } from './client.js';
export { signalStream } from './signal.js';
export { startProcess, type ProcessToStart } from './start.js';
export { Telling, type TellingOptions } from './telling.js';
