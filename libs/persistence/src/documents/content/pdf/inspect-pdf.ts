import type { Budget } from '../budget.js';
import type { ContentFault } from '../kinds.js';
import { followTables } from './tables.js';
import { PdfFile } from './file.js';
import { judge } from './judge.js';
import { Damaged, Dictionary } from './values.js';

/** What is in the way of taking a PDF: see docs/adr/0018. */
export function inspectPdf(bytes: Buffer, budget: Budget): ContentFault | null {
  try {
    if (!isWhole(bytes)) return { code: 'FileDamaged' };
    const file = new PdfFile(bytes, budget);
    if (file.values.some((value) => value instanceof Dictionary && value.has('Encrypt'))) return { code: 'FileLocked' };
    if (!isPlainBefore(bytes, file.begins)) return { code: 'FileDamaged' };
    followTables(bytes, budget);
    file.unpack();
    return judge(file);
  } catch (error) {
    if (error instanceof Damaged) return { code: 'FileDamaged' };
    throw error;
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
