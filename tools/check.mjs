import { join } from 'node:path';
import { quietly, root } from './quietly.mjs';

const bin = (path) => [process.execPath, join(root, 'node_modules', path)];

/** All that is asked of a change besides its tests. Each is a title and a command that fails when it is not so. */
const checks = [
  {
    title: 'format',
    command: [
      ...bin('prettier/bin/prettier.cjs'),
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-location',
      'node_modules/.cache/prettier/.prettier-cache',
      '.',
    ],
  },
  {
    title: 'types',
    command: [...bin('typescript/bin/tsc'), '-b', 'test', ...['api', 'worker', 'demo'].map((app) => `apps/${app}`)],
  },
  {
    title: 'lint',
    command: [...bin('eslint/bin/eslint.js'), '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'],
  },
  {
    title: 'imports',
    command: [
      ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'libs',
      'apps',
      'test',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
  { title: 'shape', command: [process.execPath, 'tools/shape.mjs', '--check'] },
  { title: 'openapi.json', command: [process.execPath, 'apps/api/dist/docs/write-openapi.js', '--check'] },
];

/** Says of each check how it went, and answers the exit code. */
export async function check() {
  let failed = 0;
  for (const { title, command } of checks) {
    const began = Date.now();
    const { ok, output } = await quietly(command[0], command.slice(1));
    console.log(`${ok ? '✓' : '✕'} ${title} (${((Date.now() - began) / 1000).toFixed(1)}s)`);
    if (!ok) {
      failed++;
      console.log(output.trim());
    }
  }
  console.log(`Checks: ${failed} failed, ${checks.length - failed} passed, ${checks.length} total`);
  return failed === 0 ? 0 : 1;
}
