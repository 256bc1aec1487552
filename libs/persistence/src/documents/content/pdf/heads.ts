import { CR, isDigit, isWhite, LF } from './signs.js';

/** Of an object: `12 0` before the word `obj` at this place, and where it stands. Null where there is none. */
export function headBefore(bytes: Buffer, obj: number): { readonly number: number; readonly at: number } | null {
  const generation = digitsBefore(bytes, whiteBefore(bytes, obj));
  if (generation === null) return null;
  const between = whiteBefore(bytes, generation.from);
  const number = between === generation.from ? null : digitsBefore(bytes, between);
  if (number === null) return null;
  return { number: Number(bytes.toString('latin1', number.from, number.to)), at: number.from };
}

function whiteBefore(bytes: Buffer, end: number): number {
  let from = end;
  while (isWhite(bytes[from - 1])) from -= 1;
  return from;
}

function digitsBefore(bytes: Buffer, to: number): { readonly from: number; readonly to: number } | null {
  let from = to;
  while (isDigit(bytes[from - 1])) from -= 1;
  return from === to ? null : { from, to };
}

/** Whether a comment may stand between the word `obj` at this place and its numbers, or between these. */
export function mayFollowComment(bytes: Buffer, obj: number): boolean {
  const from = whiteBefore(bytes, obj);
  if (isDigit(bytes[from - 1])) return true;
  const white = bytes.subarray(from, obj);
  return white.includes(LF) || white.includes(CR);
}

/** What looks like a comment, from a percent sign to the end of its line. To be asked from front to back. */
export class Comments {
  private from: number;
  private to: number;

  constructor(private readonly bytes: Buffer) {
    this.from = this.to = -1;
    this.find(0);
  }

  isIn(place: number): boolean {
    while (this.to < place) this.find(this.to);
    return this.from < place;
  }

  private find(from: number): void {
    const { bytes } = this;
    const sign = bytes.indexOf(0x25, from);
    this.from = sign === -1 ? bytes.length : sign;
    let to = this.from;
    while (to < bytes.length && bytes[to] !== LF && bytes[to] !== CR) to += 1;
    this.to = to;
  }
}
