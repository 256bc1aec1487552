import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { In, type EntityManager } from 'typeorm';
import { cameSecond, poolOf } from '../pool.js';
import { BlobRow } from '../rows.js';
import type { Archive } from './object-store.js';
import type { Content } from './contents.js';
import { BytesChanged, ObjectStoreAway } from './faults.js';

/** A row that is to be written unless its like is there already. */
type Laid = Pick<BlobRow, 'sha256' | 'size' | 'bytes' | 'objectKey'>;

/**
 * Keeps bytes and, in the same transaction, whatever refers to them. An object is written before its row is committed,
 * under a key of its own: what fails in between leaves an object that nobody refers to, never a row without its bytes.
 */
export async function keeping<T>(
  archive: Archive,
  contents: readonly Content[],
  refer: (tx: EntityManager) => Promise<T>,
  tries = 3,
): Promise<T> {
  try {
    return await keep(archive, contents, refer);
  } catch (error) {
    if (tries <= 1 || !(cameSecond(error) || removedMeanwhile(error))) throw error;
    return keeping(archive, contents, refer, tries - 1);
  }
}

/** Bytes that were there a moment ago were those of an upload that nobody attached, and its day was over. */
const removedMeanwhile = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '23503';

async function keep<T>(
  archive: Archive,
  contents: readonly Content[],
  refer: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const laid: Laid[] = [];
  try {
    for (const content of await missing(archive, contents)) laid.push(await lay(archive, content));
    return await archive.db.transaction(async (tx) => {
      for (const blob of laid) await tx.createQueryBuilder().insert().into(BlobRow).values(blob).orIgnore().execute();
      return refer(tx);
    });
  } finally {
    await sweepUnused(archive, laid);
  }
}

/** In the order of their hashes, so that two who keep the same wait for each other in the same order. */
async function missing(archive: Archive, contents: readonly Content[]): Promise<readonly Content[]> {
  const wanted = new Map(contents.map((content) => [content.sha256, content]));
  const there = await archive.db.getRepository(BlobRow).findBy({ sha256: In([...wanted.keys()]) });
  for (const { sha256 } of there) wanted.delete(sha256);
  return [...wanted.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

async function lay({ objects }: Archive, content: Content): Promise<Laid> {
  const { sha256, size } = content;
  if (objects === null) return { sha256, size, bytes: await content.bytes(), objectKey: null };
  const objectKey = `${sha256}/${randomUUID()}`;
  await objects.put(objectKey, content.stream(), size);
  return { sha256, size, bytes: null, objectKey };
}

/** Objects whose rows were not written, because somebody came first or the transaction failed. What is left is harmless. */
async function sweepUnused({ db, objects }: Archive, laid: readonly Laid[]): Promise<void> {
  const keys = laid.flatMap(({ objectKey }) => (objectKey === null ? [] : [objectKey]));
  if (objects === null || keys.length === 0) return;
  // Whether a commit whose answer was lost was done cannot be known: then nothing is removed.
  const used = await db
    .getRepository(BlobRow)
    .findBy({ objectKey: In(keys) })
    .catch(() => null);
  if (used === null) return;
  const unused = keys.filter((key) => !used.some(({ objectKey }) => objectKey === key));
  for (const key of unused) await objects.remove(key).catch(() => {});
}

export type KeptBlob = Pick<BlobRow, 'sha256' | 'size' | 'objectKey'>;

/** Bytes of one slice that is read from PostgreSQL. */
const SLICE = 512 * 1024;

/** The bytes as a stream that fails before its end where they are not what was written. */
export function streamBlob(archive: Archive, blob: KeptBlob): Readable {
  return Readable.from(verified(blob, blob.objectKey === null ? slices(archive, blob) : object(archive, blob)), {
    objectMode: false,
    highWaterMark: SLICE,
  });
}

export async function readBlob(archive: Archive, blob: KeptBlob): Promise<Buffer> {
  const parts: Buffer[] = [];
  const source = blob.objectKey === null ? slices(archive, blob) : object(archive, blob);
  for await (const part of verified(blob, source)) parts.push(part);
  return Buffer.concat(parts);
}

async function* slices({ db }: Archive, { sha256, size }: KeptBlob): AsyncGenerator<Buffer> {
  for (let from = 1; from <= size; from += SLICE) {
    const { rows } = await poolOf(db).query<{ slice: Buffer }>({
      name: 'blob-slice',
      text: 'select substring(bytes from $2 for $3) as slice from blob where sha256 = $1',
      values: [sha256, from, SLICE],
    });
    if (rows[0] === undefined) throw new BytesChanged(sha256);
    yield rows[0].slice;
  }
}

async function* object({ objects }: Archive, { objectKey, sha256 }: KeptBlob): AsyncGenerator<Buffer> {
  if (objects === null)
    throw new ObjectStoreAway(new Error(`${sha256} lies in an object store, and none is configured`));
  const stream = await objects.get(objectKey ?? '');
  try {
    for await (const part of stream) yield part as Buffer;
  } catch (error) {
    throw new ObjectStoreAway(error);
  }
}

/** Holds the last part back until all of it has been seen to be right. */
async function* verified({ sha256, size }: KeptBlob, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let seen = 0;
  let held: Buffer | null = null;
  for await (const part of source) {
    hash.update(part);
    seen += part.length;
    if (seen > size) throw new BytesChanged(sha256);
    if (held !== null) yield held;
    held = part;
  }
  if (seen !== size || hash.digest('hex') !== sha256) throw new BytesChanged(sha256);
  if (held !== null) yield held;
}
