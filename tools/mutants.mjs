// Breaks the domain's rules, one token at a time, and tells which breaks no test of the domain hears of. The files to break may
// be named, as seen from libs/domain: `npm run mutants -- src/engine/who.ts 'src/kinds/pilot/**'`.
import { join } from 'node:path';
import { aloud, root } from './quietly.mjs';

export async function mutants(files) {
  const [named, options] = [files.filter((one) => !one.startsWith('-')), files.filter((one) => one.startsWith('-'))];
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = [stryker, 'run', join(root, 'tools/mutants/stryker.config.mjs'), ...options];
  if (named.length > 0) args.push('--mutate', named.join(','));
  const { ok } = await aloud(process.execPath, args, { cwd: join(root, 'libs/domain') });
  return ok ? 0 : 1;
}
