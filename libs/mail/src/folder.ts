import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transport } from './transport.js';

const fileOf = (folder: string, id: string): string => join(folder, `${id}.eml`);
const isId = (id: string): boolean => /^[1-9]\d{0,18}$/.test(id);

/** Mails as files, for where there is no relay. Written beside and then named, so that a file is there whole or not at all. */
export function folderTransport(folder: string): Transport {
  return {
    route: 'folder',
    async send({ id, bytes }) {
      const half = `${fileOf(folder, id)}.${process.pid}`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(half, bytes, { mode: 0o600, flush: true });
        await rename(half, fileOf(folder, id));
        return { kind: 'accepted' };
      } catch (error) {
        await rm(half, { force: true }).catch(() => {});
        return { kind: 'not-sent', says: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** A mail that was written as a file; null where there is none. */
export async function readFromFolder(folder: string, id: string): Promise<Buffer | null> {
  if (!isId(id)) return null;
  return readFile(fileOf(folder, id)).catch(() => null);
}

/** Takes mails' files away: of somebody who is redacted. */
export async function takeFromFolder(folder: string, ids: readonly string[]): Promise<void> {
  await Promise.all(ids.filter(isId).map((id) => rm(fileOf(folder, id), { force: true })));
}
