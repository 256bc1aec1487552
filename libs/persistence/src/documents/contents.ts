import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** Bytes on their way into the archive. */
export interface Content {
  /** In hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  bytes(): Promise<Buffer>;
  stream(): Readable;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function contentOf(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    sha256: sha256Of(buffer),
    size: buffer.length,
    bytes: () => Promise.resolve(buffer),
    stream: () => Readable.from([buffer]),
  };
}

/** A file whose hash and size were taken while it was written. */
export const contentOfFile = (path: string, sha256: string, size: number): Content => ({
  sha256,
  size,
  bytes: () => readFile(path),
  stream: () => createReadStream(path),
});
