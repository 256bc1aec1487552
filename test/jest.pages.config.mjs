import { base } from '../jest.base.mjs';

// Two files at a time: each has a stack and a browser of its own, and mostly waits for them.
export default { ...base, maxWorkers: 2, testTimeout: 180_000, testMatch: ['**/web/**/*.test.ts'] };
