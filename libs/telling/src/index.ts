export { temporalClient } from './client.js';
export { signalStream } from './signal.js';
export { Telling, type TellingOptions } from './telling.js';
