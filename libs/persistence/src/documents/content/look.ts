import { fileTypeFromBuffer } from 'file-type';
import { OverBudget, type Budget } from './budget.js';
import { DOCX, type ContentFault, type Inspected, type MediaType } from './kinds.js';
import { inspectPdf } from './pdf/inspect-pdf.js';
import { inspectPackage } from './word-package.js';

/**
 * Tells what a file is by its bytes. What its name or its sender says it is counts for nothing. Only to be called on a thread
 * where nothing waits.
 */
export async function lookInto(bytes: Buffer, budget: Budget): Promise<Inspected> {
  try {
    return await told(bytes, budget);
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    return { ok: false, fault: { code: error.of === 'unpacked' ? 'FileSwells' : 'FileTooComplex' } };
  }
}

async function told(bytes: Buffer, budget: Budget): Promise<Inspected> {
  if (bytes.length === 0) return { ok: false, fault: { code: 'FileEmpty' } };
  // Of a package, file-type would believe what is written first in it.
  if (bytes.subarray(0, 4).equals(ZIP)) return judged(DOCX, await inspectPackage(bytes, budget));
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.ext === 'cfb') return judged(DOCX, isLockedPackage(bytes) ? { code: 'FileLocked' } : refused('cfb'));
  if (found?.mime === 'application/pdf') return judged('application/pdf', inspectPdf(bytes, budget));
  if (found?.mime === 'image/png') return judged('image/png', bytes.includes('IEND') ? null : { code: 'FileDamaged' });
  if (found?.mime === 'image/jpeg')
    return judged('image/jpeg', bytes.includes(END_OF_IMAGE) ? null : { code: 'FileDamaged' });
  return { ok: false, fault: refused(found?.ext ?? null) };
}

const judged = (mediaType: MediaType, fault: ContentFault | null): Inspected =>
  fault === null ? { ok: true, mediaType } : { ok: false, fault };
const refused = (found: string | null): ContentFault => ({ code: 'FileTypeRefused', found });

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
/** Word keeps a document with a password in a compound file, under this name. */
const isLockedPackage = (bytes: Buffer): boolean => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
