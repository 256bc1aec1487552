/** What every project's tests share: ESM through swc, decorators as tsc emits them. */
export const base = {
  testEnvironment: 'node',
  // Ends what hangs; how long something may take is measured by the bench, on a quiet machine.
  testTimeout: 60_000,
  // A server that a failed test left running would keep CI waiting for ever; a person sees that it does, and ends it.
  forceExit: process.env.CI === 'true',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testMatch: ['**/*.test.ts'],
};

const here = (file) => new URL(file, import.meta.url).pathname;

/** What tests of projects share that work on a database. */
export const withPostgres = {
  ...base,
  globalSetup: here('jest.postgres.mjs'),
  globalTeardown: here('jest.postgres-stop.mjs'),
};
