import type { Budget } from '../budget.js';
import type { Size } from './size.js';
import { damaged, Refused } from '../refused.js';

/** A picture that is shown at once has one, one that becomes sharper some ten. Each costs as much to show as the whole. */
const MOST_SCANS = 100;

/** Tables, notes of the camera, and a colour profile in some twenty pieces. */
const MOST_SEGMENTS = 10_000;

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** Those that say how large the picture is: C0 to CF, but for three that are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/**
 * Goes through a JPEG from marker to marker: each segment is whole, the picture's size is said once and before its content, and the
 * end is there. What cameras write after the end is no part of it.
 */
export function walkJpeg(bytes: Buffer, budget: Budget): Size {
  budget.look(bytes.length);
  let size: Size | null = null;
  let scans = 0;
  let segments = 0;
  for (let at = 2; ;) {
    budget.node();
    if (++segments > MOST_SEGMENTS) throw new Refused({ code: 'FileTooComplex' });
    const marker = markerAt(bytes, at);
    at = marker.after;
    if (marker.code === END) break;
    if (marker.code === START || isRestart(marker.code)) throw damaged();
    const length = bytes.readUInt16BE(at);
    if (length < 2 || at + length > bytes.length) throw damaged();
    if (isFrame(marker.code)) {
      if (size !== null) throw damaged();
      size = { height: bytes.readUInt16BE(at + 3), width: bytes.readUInt16BE(at + 5) };
    }
    at += length;
    if (marker.code !== SCAN) continue;
    scans += 1;
    if (size === null) throw damaged();
    if (scans > MOST_SCANS) throw new Refused({ code: 'FileTooComplex' });
    at = endOfScan(bytes, at);
  }
  if (size === null || scans === 0) throw damaged();
  return size;
}

/** Before a marker there may be any number of bytes that fill. */
function markerAt(bytes: Buffer, at: number): { readonly code: number; readonly after: number } {
  if (bytes.readUInt8(at) !== 0xff) throw damaged();
  let next = at + 1;
  while (bytes.readUInt8(next) === 0xff) next += 1;
  return { code: bytes.readUInt8(next), after: next + 1 };
}

/** In the content, a marker's first byte is followed by zero where it is none. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  throw damaged();
}
