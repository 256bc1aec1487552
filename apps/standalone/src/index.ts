export { isRunning, type PartName, readRunFile, type RunFile, type Running } from './run-file.js';
