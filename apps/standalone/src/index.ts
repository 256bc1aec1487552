export { runningDatabase } from './database.js';
export { keep, type Kept } from './keep.js';
export { programs } from './programs.js';
export {
  isRunning,
  type PartName,
  readRunFile,
  type RunFile,
  type Running,
  running,
  writeRunFile,
} from './run-file.js';
