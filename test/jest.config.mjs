import { base } from '../jest.base.mjs';

// One file at a time: most start servers, and measure how long things take.
export default { ...base, maxWorkers: 1, testTimeout: 180_000 };
