import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Unstartable } from './problem.js';

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: root lends it an account that may do little. Anyone else runs it as themselves. */
export function lentAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = accounts.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? [];
    if (name && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Unstartable(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to lend it: start as an ordinary user.',
  );
}

/** Programs in a folder that the account cannot enter (a clone under /root) are copied once to where it can. */
export function reachable(folder: string, account: Account, label: string): string {
  if (canEnter(folder, account)) return folder;
  const copy = join('/var/cache/tiltaksmotor', label);
  if (!existsSync(copy)) {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  if (!canEnter(copy, account)) {
    throw new Unstartable(
      `The account "${account.name}" can enter neither ${folder} nor ${copy}: start as an ordinary user.`,
    );
  }
  return copy;
}

function canEnter(folder: string, account: Account): boolean {
  for (let at = folder; basename(at) !== ''; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
  }
  return true;
}
