import { base } from '../../jest.base.mjs';

export default {
  ...base,
  globalSetup: './src/testing/servers.mjs',
  globalTeardown: './src/testing/servers-stop.mjs',
  // One after the other: they share a task queue, and mostly wait.
  maxWorkers: 1,
};
