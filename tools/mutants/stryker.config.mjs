import { fileURLToPath } from 'node:url';

/** See tools/mutants.mjs: this is read in libs/domain, and what it tells is kept in its dist. */
export default {
  mutate: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/testing/**', '!src/**/index.ts'],
  buildCommand: `node ${fileURLToPath(new URL('bundle.mjs', import.meta.url))}`,
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {
    config: { testEnvironment: 'node', testMatch: ['<rootDir>/all.test.js'], transform: {} },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // What is worked out when a file is loaded, as a table is, would be tried with all tests.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 60_000,
  tempDirName: 'dist/mutants',
  ignorePatterns: ['dist'],
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { reportTests: false, allowColor: false },
  jsonReporter: { fileName: 'dist/mutants.json' },
  htmlReporter: { fileName: 'dist/mutants.html' },
  thresholds: { high: 95, low: 90, break: 90 },
};
