import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly, root, step, Unable } from './quietly.mjs';

/**
 * Installs what package-lock.json asks for, when that is not what is there. Not with "npm ci": it refuses a lock file that
 * names no packages for other machines (Nx, swc and Jest's resolver have one for each), and such it is when it was written
 * where the registry did not hold them all. This takes what is locked, and adds what this machine needs.
 */
export async function installMissing() {
  if (isInstalled()) return;
  await step('Installing packages', async () => {
    // The npm that we were called by, where there is one: another may be of another version.
    const npm = process.env.npm_execpath;
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    const { ok, output } = npm?.endsWith('.js')
      ? await quietly(process.execPath, [npm, ...args])
      : await quietly('npm', args, { shell: process.platform === 'win32' });
    if (!ok) {
      const reason = output.trim().split('\n').slice(0, 12).join('\n');
      throw new Unable(`"npm install" failed, so there is nothing to start. It said:\n${reason}`);
    }
  });
}

/**
 * npm keeps a list of what it installed. Comparing it with what is asked for tells more than a stamp of our own would: it
 * also holds after "npm install", and a killed installation leaves no list.
 */
function isInstalled() {
  const asked = packagesIn('package-lock.json');
  const there = packagesIn('node_modules/.package-lock.json');
  if (!asked || !there) return false;
  return Object.entries(asked).every(([path, { version, optional, peer, link }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const installed = there[path];
    // Optional ones are for other machines; they may be missing, but not of another version.
    if (!installed) return optional === true || peer === true;
    return link === true || installed.version === version;
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
