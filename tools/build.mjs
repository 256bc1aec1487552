import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { nxEnvironment, quietly, root, step, Unable } from './quietly.mjs';

/** Set where all is built already, and what is built may not be put there anew: others are reading it. */
export const BUILT = 'TILTAKSMOTOR_BUILT';

/**
 * Builds what changed. Nx knows what that is, but takes a second or two to find that it is nothing; the stamp of the last
 * whole build answers that at once.
 */
export async function build({ tests = false } = {}) {
  if (process.env[BUILT]) return;
  const stampFile = fileOf(tests);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp(tests)) return;

  await step('Building', async () => {
    // From nothing, one compiler for all is quicker than one for each: they read the same libraries. Nx then finds all made,
    // does what else belongs to a build, and is the one to say what is wrong.
    if (!existsSync(join(root, 'libs/domain/dist'))) {
      const apps = ['api', 'worker', 'standalone', 'demo'].map((app) => `apps/${app}`);
      await quietly(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', ...apps]);
    }
    const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
    const all = tests ? [] : ['--exclude=@tiltaksmotor/end-to-end'];
    const args = [nx, 'run-many', '-t', 'build', ...all, '--output-style=static'];
    const { ok, output } = await quietly(process.execPath, args, { env: nxEnvironment });
    if (!ok) throw new Unable(`The build failed:\n${failures(output)}`);
  });
  mkdirSync(join(stampFile, '..'), { recursive: true });
  for (const built of tests ? [true, false] : [false]) writeFileSync(fileOf(built), stamp(built));
}

const fileOf = (tests) => join(root, 'node_modules/.cache/tiltaksmotor', tests ? 'built-with-tests' : 'built');

/** Of every file that a build reads, and of what it made, by size and time. */
function stamp(tests) {
  const hash = createHash('sha256');
  const files = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
  for (const folder of tests ? ['libs', 'apps', 'test'] : ['libs', 'apps']) files.push(...filesIn(folder));
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.name === 'node_modules') return [];
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    });
}

/** Of all that Nx says, what the projects said that failed. */
function failures(output) {
  const projects = output
    .split(/^(?=> nx run )/m)
    .filter((said) => said.startsWith('> nx run ') && /\berror\b/.test(said));
  return (projects.length > 0 ? projects.map((said) => said.split('\n NX ')[0]).join('') : output).trim();
}
