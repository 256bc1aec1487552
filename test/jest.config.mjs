import { base } from '../jest.base.mjs';

// One file at a time: most start servers, and measure how long things take. Pages have a run of their own, and so have pictures.
export default { ...base, maxWorkers: 1, testTimeout: 180_000, testPathIgnorePatterns: ['/web/', '/pictures/'] };
