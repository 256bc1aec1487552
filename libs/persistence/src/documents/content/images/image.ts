import type { Budget } from '../budget.js';
import { walkJpeg } from './jpeg.js';
import { walkPng } from './png.js';
import { damaged, Refused } from '../refused.js';
import { judgeSize, type Size } from './size.js';

/** What is in the way of a picture in a document: by what it is, whatever its part says that it is. */
export function judgeImage(bytes: Buffer, budget: Budget): void {
  const read = READERS.find(({ begins }) => begins.some((begin) => bytes.subarray(0, begin.length).equals(begin)));
  if (read === undefined) throw damaged();
  try {
    const size = read.size(bytes, budget);
    if (size !== null) judgeSize(size);
  } catch (error) {
    if (ENDED.includes((error as NodeJS.ErrnoException).code ?? '')) throw damaged(); // it ends before its head does
    throw error;
  }
}

const ENDED = ['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS'];

interface Reader {
  readonly begins: readonly Buffer[];
  /** Null for what is drawn at any size. */
  size(bytes: Buffer, budget: Budget): Size | null;
}
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

const READERS: readonly Reader[] = [
  { begins: [hex('89504e470d0a1a0a')], size: walkPng },
  { begins: [hex('ffd8ff')], size: walkJpeg },
  {
    begins: [latin('GIF87a'), latin('GIF89a')],
    size: (bytes) => ({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }),
  },
  {
    begins: [latin('BM')],
    size: (bytes) => ({ width: Math.abs(bytes.readInt32LE(18)), height: Math.abs(bytes.readInt32LE(22)) }),
  },
  { begins: [latin('II*\0'), latin('MM\0*')], size: sizeOfTiff },
  // Windows' own drawings: records that draw.
  { begins: [hex('01000000')], size: sizeOfMetafile },
  { begins: [hex('d7cdc69a'), hex('01000900'), hex('02000900')], size: () => null },
];

const METAFILE = latin(' EMF');
function sizeOfMetafile(bytes: Buffer): null {
  if (!bytes.subarray(40, 44).equals(METAFILE)) throw damaged();
  return null;
}

const WIDTH = 256;
const HEIGHT = 257;
const MOST_PAGES = 100;

/** Of all pages of a TIFF, the largest. */
function sizeOfTiff(bytes: Buffer, budget: Budget): Size {
  const little = bytes[0] === 0x49;
  const short = (at: number): number => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  let largest: Size = { width: 0, height: 0 };
  let at = long(4);
  for (let page = 0; at !== 0; page++) {
    if (page >= MOST_PAGES) throw new Refused({ code: 'FileTooComplex' });
    const size = { width: 0, height: 0 };
    const count = short(at);
    budget.node(count);
    for (let nth = 0; nth < count; nth++) {
      const entry = at + 2 + nth * 12;
      const value = short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8);
      if (short(entry) === WIDTH) size.width = value;
      if (short(entry) === HEIGHT) size.height = value;
    }
    if (size.width * size.height > largest.width * largest.height) largest = size;
    at = long(at + 2 + count * 12);
  }
  return largest;
}
