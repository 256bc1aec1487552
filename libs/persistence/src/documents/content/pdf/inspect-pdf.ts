import type { Budget } from '../budget.js';
import { judgeImage } from '../images/image.js';
import { Refused } from '../refused.js';
import { followTables } from './tables.js';
import { PdfFile } from './file.js';
import { judge } from './judge.js';
import { Damaged, Dictionary } from './values.js';

/** Refuses a PDF that holds what it may not: see docs/adr/0018. */
export function inspectPdf(bytes: Buffer, budget: Budget): void {
  if (!isWhole(bytes)) throw new Damaged();
  const file = new PdfFile(bytes, budget);
  if (file.values.some((value) => value instanceof Dictionary && value.has('Encrypt')))
    throw new Refused({ code: 'FileLocked' });
  if (!isPlainBefore(bytes, file.begins)) throw new Damaged();
  followTables(bytes, budget);
  file.unpack();
  judge(file);
  file.photographs.forEach((from) => judgePhotograph(bytes, from, budget));
}

/** What is said of a photograph's size is not what makes room for it. One that cannot be read is not shown. */
function judgePhotograph(bytes: Buffer, from: number, budget: Budget): void {
  const end = bytes.indexOf('endstream', from);
  const photograph = bytes.subarray(from, end === -1 ? bytes.length : end);
  try {
    judgeImage(photograph, budget);
  } catch (error) {
    if (!(error instanceof Refused && error.fault.code === 'FileDamaged')) throw error;
  }
}

/** It begins and ends as a PDF, and nothing else: what begins or ends as something else is something else to others. */
function isWhole(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('%%EOF');
  if (end === -1 || !/^%PDF-\d\.\d[\s\0]/.test(bytes.toString('latin1', 0, 9))) return false;
  for (let at = end + '%%EOF'.length; at < bytes.length; at += 1) if (bytes[at]! > 0x20) return false;
  return !isAlsoZip(bytes);
}

/** A ZIP is read from its end, where this is, with a comment of at most 64 kB behind it. */
function isAlsoZip(bytes: Buffer): boolean {
  const mark = Buffer.from('PK\u0005\u0006\0\0\0\0', 'latin1');
  return bytes.subarray(-(64 * 1024 + 22)).includes(mark);
}

/** Before the first object are the version and perhaps how the file was made; a page for browsers is not. */
function isPlainBefore(bytes: Buffer, first: number | null): boolean {
  return first !== null && first <= 4_096 && !/<[a-z!?/]/i.test(bytes.toString('latin1', 0, first));
}
