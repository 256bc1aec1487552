import { base } from '../jest.base.mjs';

// The pictures of the README, which are taken and looked at.
export default { ...base, maxWorkers: 1, testMatch: ['**/pictures/**/*.test.ts'] };
