import { crc32, inflateSync } from 'node:zlib';
import type { Budget } from '../budget.js';
import type { Size } from './size.js';
import { damaged, Refused } from '../refused.js';

const SIGNATURE = 8;
/** Of one chunk besides its content: length, name and check sum. */
const AROUND = 12;
/** Colour profiles and texts are some hundred kilobytes. */
const MOST_UNPACKED = 8 * 1024 * 1024;
/** A large picture in the smallest pieces that programs write has some 5,000. */
const MOST_CHUNKS = 20_000;

/**
 * Goes through a PNG from chunk to chunk: each is whole, the head comes first, the picture is in one piece, and the end is there.
 * Colour profiles and texts are packed, and say nothing of what they unpack to: they are unpacked here. The picture's own size is
 * in the head. What comes after the end is no part of it.
 */
export function walkPng(bytes: Buffer, budget: Budget): Size {
  budget.look(bytes.length);
  let size: Size | null = null;
  let before = '';
  let pictures = 0;
  let chunks = 0;
  for (let at = SIGNATURE; ;) {
    budget.node();
    if (++chunks > MOST_CHUNKS) throw new Refused({ code: 'FileTooComplex' });
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (bytes.readUInt32BE(at + 8 + length) !== crc32(bytes.subarray(at + 4, at + 8 + length))) throw damaged();
    if ((name === 'IHDR') !== (at === SIGNATURE)) throw damaged();
    if (name === 'IHDR') size = sizeIn(content);
    if (name === 'IDAT' && before !== 'IDAT') pictures += 1;
    const packed = packedIn(name, content);
    if (packed !== null) unpack(packed, budget);
    if (name === 'IEND') break;
    before = name;
    at += AROUND + length;
  }
  if (size === null || pictures !== 1) throw damaged();
  return size;
}

const DEPTHS = [1, 2, 4, 8, 16];
const COLOURS = [0, 2, 3, 4, 6];

function sizeIn(head: Buffer): Size {
  if (head.length !== 13 || !DEPTHS.includes(head.readUInt8(8)) || !COLOURS.includes(head.readUInt8(9)))
    throw damaged();
  return { width: head.readUInt32BE(0), height: head.readUInt32BE(4) };
}

/** What is packed in a chunk besides the picture: after a name that ends with a zero, and how it is packed. */
function packedIn(name: string, content: Buffer): Buffer | null {
  if (name !== 'iCCP' && name !== 'zTXt' && name !== 'iTXt') return null;
  const named = afterZero(content, 0);
  if (name !== 'iTXt') return content.subarray(named + 1);
  if (content.readUInt8(named) === 0) return null; // it is not packed
  return content.subarray(afterZero(content, afterZero(content, named + 2))); // after its language, and its name in that
}

function afterZero(content: Buffer, from: number): number {
  const at = content.indexOf(0, from);
  if (at < 0) throw damaged();
  return at + 1;
}

function unpack(packed: Buffer, budget: Budget): void {
  const most = Math.max(Math.min(MOST_UNPACKED, budget.unpackable), 1);
  let size: number;
  try {
    size = inflateSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Refused({ code: 'FileSwells' });
    throw damaged();
  }
  budget.unpack(size);
}
