import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { root } from '../docker/files.js';

/** A project with one package, which lies beside it: npm asks nobody for it. */
let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'install-'));
  cpSync(join(root, 'tools'), join(project, 'tools'), { recursive: true });
  for (const version of ['1.0.0', '2.0.0']) {
    mkdirSync(join(project, 'sample'), { recursive: true });
    writeFileSync(join(project, 'sample/package.json'), JSON.stringify({ name: 'sample', version }));
    npm('pack', './sample');
  }
  rmSync(join(project, 'sample'), { recursive: true });
  asks('1.0.0');
  npm('install', '--package-lock-only');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

test('what the lock names is installed, once', () => {
  expect(installed()).toMatchObject({ status: 0, stdout: expect.stringContaining('Installing packages') });
  expect(version()).toBe('1.0.0');
  expect(installed()).toMatchObject({ status: 0, stdout: '' });
});

test('an installation that was killed is made whole by the next start', () => {
  installed();
  // As npm leaves it when it is killed while it puts packages there.
  rmSync(join(project, 'node_modules/.package-lock.json'));
  writeFileSync(join(project, 'node_modules/sample/package.json'), '{"na');
  expect(installed().status).toBe(0);
  expect(version()).toBe('1.0.0');
});

test('nothing is installed that the lock does not name', () => {
  installed();
  asks('2.0.0');
  rmSync(join(project, 'node_modules/.package-lock.json'));
  const { status, stderr } = installed();
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^"npm ci" failed.*in sync/s)]);
  // Nor is a half installation taken for a whole one.
  expect(existsSync(join(project, 'node_modules/.package-lock.json'))).toBe(false);
});

function asks(version: string): void {
  const dependencies = { sample: `file:sample-${version}.tgz` };
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'kitchen', version: '1.0.0', dependencies }));
}

function npm(...args: string[]): void {
  execFileSync('npm', [...args, '--offline', '--silent'], { cwd: project });
}

function installed() {
  const program = `import('./tools/install.mjs').then((m) => m.installMissing())
    .catch((error) => { console.error(error.message); process.exitCode = 1; })`;
  return spawnSync(process.execPath, ['-e', program], { cwd: project, encoding: 'utf8' });
}

function version(): string {
  const file = join(project, 'node_modules/sample/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
