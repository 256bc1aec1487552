import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { quietly, root, step, Unable } from './quietly.mjs';

const THERE = 'node_modules/.package-lock.json';

/** Installs exactly what package-lock.json names, when that is not what is there. */
export async function installMissing() {
  if (isInstalled()) return;
  // npm begins by deleting what is there, this list with the rest but in no order: killed then, it would leave the list of
  // what is half gone.
  rmSync(join(root, THERE), { force: true });
  await step('Installing packages', async () => {
    // The npm that we were called by, where there is one: another may be of another version.
    const npm = process.env.npm_execpath;
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const { ok, output } = npm?.endsWith('.js')
      ? await quietly(process.execPath, [npm, ...args])
      : await quietly('npm', args, { shell: process.platform === 'win32' });
    if (!ok) {
      const reason = output.trim().split('\n').slice(0, 12).join('\n');
      throw new Unable(`"npm ci" failed, so there is nothing to start. It said:\n${reason}`);
    }
  });
}

/**
 * npm keeps a list of what it installed. Comparing it with what is asked for tells more than a stamp of our own would: it
 * also holds after an installation by hand, and a killed one leaves no list.
 */
function isInstalled() {
  const asked = packagesIn('package-lock.json');
  const there = packagesIn(THERE);
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
