import { inflateRawSync, crc32 } from 'node:zlib';
import { fromBuffer, type Entry, type LocalFileHeader, type ZipFile } from 'yauzl';
import type { Budget } from './budget.js';
import { damaged, Refused } from './refused.js';

/** One of what a ZIP holds. */
export interface Packed {
  readonly name: string;
  /** Bytes when it is unpacked, as it says. */
  readonly size: number;
  /** Unpacks it, each time it is asked. */
  content(): Buffer;
}

/** A Word document of a thousand pages with a hundred charts has some 1,500. */
const MOST_ENTRIES = 3_000;

/**
 * What a ZIP holds, read so that no two programs can read it differently: what its list says of each entry is what is said
 * at the entry itself, none lies in another, no two have one name, and none has a name that leads elsewhere. Nothing is
 * believed of sizes.
 */
export async function unzipped(bytes: Buffer, budget: Budget): Promise<readonly Packed[]> {
  const zip = await opened(bytes);
  if (zip.entryCount > MOST_ENTRIES) throw new Refused({ code: 'FileTooComplex' });
  const names = new Set<string>();
  const places: (readonly [from: number, to: number])[] = [];
  const all: Packed[] = [];
  for await (const entry of entriesOf(zip)) {
    budget.node();
    if (entry.isEncrypted()) throw new Refused({ code: 'FileLocked' });
    const header = await headerOf(zip, entry);
    if (!agree(entry, header) || !isPlain(entry.fileName) || names.has(folded(entry.fileName))) throw damaged();
    names.add(folded(entry.fileName));
    const end = header.fileDataStart + entry.compressedSize;
    if (end > bytes.length) throw damaged();
    places.push([entry.relativeOffsetOfLocalHeader, end]);
    const packed = bytes.subarray(header.fileDataStart, end);
    if (!entry.fileName.endsWith('/'))
      all.push({ name: entry.fileName, size: entry.uncompressedSize, content: () => unpacked(entry, packed, budget) });
    else if (entry.uncompressedSize > 0) throw damaged();
  }
  places.sort(([one], [other]) => one - other);
  if (places.some(([, end], nth) => end > (places[nth + 1]?.[0] ?? Infinity))) throw damaged();
  return all;
}

const STORED = 0;
const DEFLATED = 8;

function unpacked(entry: Entry, packed: Buffer, budget: Budget): Buffer {
  const { uncompressedSize: size, compressionMethod: method } = entry;
  budget.unpack(size);
  const content = method === STORED ? packed : method === DEFLATED ? inflated(packed, size) : null;
  if (content?.length !== size || crc32(content) !== entry.crc32) throw damaged();
  return content;
}

function inflated(packed: Buffer, size: number): Buffer | null {
  try {
    // In one piece, which is not there twice while it is put together.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) });
  } catch {
    return null; // it is not what it says, or larger than it says
  }
}

const agree = (entry: Entry, header: LocalFileHeader): boolean =>
  header.fileName.equals(entry.fileNameRaw) &&
  header.compressionMethod === entry.compressionMethod &&
  header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
  // Whoever writes in one go says sizes after the entry, and nothing before it.
  (isAfter(entry) || (header.crc32 === entry.crc32 && isSize(header.compressedSize, entry.compressedSize)));
const isAfter = ({ generalPurposeBitFlag }: Entry): boolean => (generalPurposeBitFlag & 8) !== 0;
/** A size in ZIP64 is said elsewhere. */
const isSize = (said: number, is: number): boolean => said === is || said === 0xffffffff;

/** yauzl has refused names that are absolute, and those that lead upwards. */
const isPlain = (name: string): boolean => !/[\p{C}\\:*?"<>|]|\/\/|(^|\/)\.{1,2}(\/|$)/u.test(name);
/** Word does not tell `A.xml` from `a.xml`. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(damaged()),
    ),
  );

const headerOf = (zip: ZipFile, entry: Entry): Promise<LocalFileHeader> =>
  new Promise((resolve, reject) =>
    zip.readLocalFileHeader(entry, {}, (error, header) => (error === null ? resolve(header) : reject(damaged()))),
  );

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve).once('end', () => resolve(null));
      zip.once('error', () => reject(damaged()));
      zip.readEntry();
    }).finally(() => zip.removeAllListeners());
    if (entry === null) return;
    yield entry;
  }
}
