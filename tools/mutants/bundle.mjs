import { globSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

// The domain's tests as one program, made in the folder that it is run in. To load some hundred files for each of its seventy
// test files, and that for every mutant, would be most of the time. Hundreds of random lives, and thousands of rows and
// meetings, would be most of the rest: they are left out.
const tests = globSync('src/**/*.test.ts').filter((file) => !/(any-life|many)\.test\.ts$/.test(file));
writeFileSync(
  'all-tests.ts',
  tests
    .sort()
    .map((file) => `import './${file}';\n`)
    .join(''),
);
const bundle = await rolldown({
  input: 'all-tests.ts',
  platform: 'node',
  tsconfig: false,
  external: ['fast-check', 'zod'],
  resolve: { alias: { '@jest/globals': fileURLToPath(new URL('jest-globals.mjs', import.meta.url)) } },
});
await bundle.write({ file: 'all.test.js', format: 'esm' });
await bundle.close();
