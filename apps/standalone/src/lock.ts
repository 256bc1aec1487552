import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unstartable } from '@tiltaksmotor/servers';
import { isRunning, running, type Running } from './run-file.js';

interface Owner extends Running {
  address: string;
}

/**
 * Makes the data folder ours alone until we end, however we end: the lock names a process by its number and when it
 * started, so one whose owner was killed is seen to be nobody's. Answers how to give it back.
 */
export function takeLock(dataDir: string, address: string): () => void {
  const file = join(dataDir, 'lock');
  const mine = `${file}.${process.pid}`;
  const owner: Owner = { ...running(process.pid), address };
  writeFileSync(mine, JSON.stringify(owner));
  try {
    while (!linked(mine, file)) {
      const other = read(file);
      if (other && isRunning(other)) {
        throw new Unstartable(
          `Tiltaksmotor already runs on ${dataDir} (process ${other.pid}, ${other.address}): use that one, or give this one a folder of its own in DATA_DIR.`,
        );
      }
      removeDead(file, other);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (read(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}

/** A link is made whole or not at all, and by one of two who try at once. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead lock away; when someone quicker has just put a live one there, it is put back. */
function removeDead(file: string, seen: Owner | undefined): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = read(aside);
  if (taken && JSON.stringify(taken) !== JSON.stringify(seen)) linked(aside, file);
  rmSync(aside, { force: true });
}

function read(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}
