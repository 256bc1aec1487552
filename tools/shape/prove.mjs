import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { quietly, step, Unable } from '../quietly.mjs';
import { patchOf, SAMPLES, testsOf } from './samples.mjs';

/** Makes each sample change in a copy of the tree, builds all that there is and runs the tests that it names. */
export async function prove(root, names) {
  const unknown = names.find((name) => !SAMPLES.includes(name));
  if (unknown !== undefined) throw new Unable(`There is no sample ${unknown}: say one of ${SAMPLES.join(', ')}.`);
  const chosen = (names.length > 0 ? names : SAMPLES).filter((name) => existsSync(join(root, patchOf(name))));
  let failed = 0;
  for (const name of chosen) {
    const copy = mkdtempSync(join(tmpdir(), `tiltaksmotor-${name}-`));
    try {
      copyTo(copy, root);
      await change(copy, root, name);
      console.log(`✓ ${name}`);
    } catch (error) {
      if (error?.name !== 'Unable') throw error;
      failed++;
      console.log(`✕ ${name}\n${error.message}`);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
  return failed === 0 ? 0 : 1;
}

async function change(copy, root, name) {
  const run = (title, folder, ...args) =>
    step(`${name}: ${title}`, async () => {
      const { ok, output } = await quietly(args[0], args.slice(1), { cwd: join(copy, folder) });
      if (!ok) throw new Unable(output.trim());
    });
  const node = (program, ...args) => [process.execPath, ...program, ...args];
  const bin = (path) => [join(copy, 'node_modules', path)];
  await run('apply', '.', 'git', 'apply', '--recount', join(root, patchOf(name)));
  await run('build', '.', ...node(bin('typescript/bin/tsc'), '-b', 'test', 'apps/demo'));
  await run('openapi.json', '.', ...node(['apps/api/dist/docs/write-openapi.js']));
  await run('client', 'apps/web', ...node(bin('@hey-api/openapi-ts/bin/run.js'), '--silent'));
  await run('pages', 'apps/web', ...node(bin('typescript/bin/tsc'), '-b'));
  for (const { project, pattern } of testsOf(root, name)) {
    const jest = [...['--experimental-vm-modules', '--no-warnings'], ...bin('jest/bin/jest.js')];
    await run(`tests of ${project}`, project, ...node(jest, ...(pattern === undefined ? [] : [pattern])));
  }
}

/** All that git would keep, what was built, and the packages by links; those of this repository to the copy. */
function copyTo(copy, root) {
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  const files = listed.stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  for (const file of files) cpSync(join(root, file), join(copy, file), { preserveTimestamps: true });
  const projects = [...new Set(files.filter((file) => file.endsWith('/package.json')).map(dirname))];
  for (const project of projects) {
    const built = join(root, project, 'dist');
    if (existsSync(built) && project !== 'apps/web')
      cpSync(built, join(copy, project, 'dist'), { recursive: true, preserveTimestamps: true });
    const own = join(root, project, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(copy, project, 'node_modules'));
  }
  const scope = 'node_modules/@tiltaksmotor';
  mkdirSync(join(copy, scope), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@tiltaksmotor') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  for (const project of projects) {
    const link = readdirSync(join(root, scope)).find(
      (name) => realpathSync(join(root, scope, name)) === join(root, project),
    );
    if (link !== undefined) symlinkSync(relative(join(copy, scope), join(copy, project)), join(copy, scope, link));
  }
}
