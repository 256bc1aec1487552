import { fileTypeFromBuffer, type FileTypeResult } from 'file-type';
import { Budget, limitsFor, OverBudget, type Limits } from './budget.js';
import { judgeImage } from './images/image.js';
import { DOCX, type ContentFault, type Inspected, type MediaType } from './kinds.js';
import { inspectPdf } from './pdf/inspect-pdf.js';
import { Refused } from './refused.js';
import { readPackage } from './word/package.js';

/**
 * Tells what a file is by its bytes. What its name or its sender says it is counts for nothing. Only to be called on a thread
 * where nothing waits.
 */
export async function lookInto(bytes: Buffer, budget = new Budget(limitsFor(bytes.length))): Promise<Inspected> {
  try {
    return { ok: true, mediaType: await mediaTypeOf(bytes, budget) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** A committee's own Word template: its parts, as they were read. Documents are made with these, never with the file itself. */
export type TemplateParts = ReadonlyMap<string, Uint8Array>;
export type TemplateRead =
  { readonly ok: true; readonly parts: TemplateParts } | { readonly ok: false; readonly fault: ContentFault };

const MB = 1024 * 1024;
/** A template is some hundred kilobytes, most of it a letterhead. It is read again each time a document is made with it. */
export const TEMPLATE_LIMITS: Limits = { looked: 20 * MB, unpacked: 50 * MB, nodes: 500_000 };
const LARGEST_TEMPLATE = 10 * MB;

/** The same of a Word template. Only to be called on a thread where nothing waits. */
export async function readTemplateFile(bytes: Buffer, budget = new Budget(TEMPLATE_LIMITS)): Promise<TemplateRead> {
  try {
    if (bytes.length > LARGEST_TEMPLATE) return { ok: false, fault: { code: 'FileSwells' } };
    if (!isPackage(bytes)) throw otherwise(bytes, (await typeOf(bytes))?.ext);
    const parts = new Map<string, Buffer>();
    await readPackage(bytes, { kind: 'document', budget, rewritten: parts });
    return { ok: true, parts };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

async function mediaTypeOf(bytes: Buffer, budget: Budget): Promise<MediaType> {
  if (bytes.length === 0) throw new Refused({ code: 'FileEmpty' });
  // Of a package, file-type would believe what is written first in it.
  if (isPackage(bytes)) {
    await readPackage(bytes, { kind: 'document', budget, rewritten: null });
    return DOCX;
  }
  const type = await typeOf(bytes);
  const found = type?.mime;
  if (found === 'application/pdf') {
    inspectPdf(bytes, budget);
    return found;
  }
  if (found !== 'image/png' && found !== 'image/jpeg') throw otherwise(bytes, type?.ext);
  judgeImage(bytes, budget);
  return found;
}

/** Why a file is not taken, of what was thrown while it was read. */
export function faultOf(error: unknown): ContentFault {
  if (error instanceof Refused) return error.fault;
  if (error instanceof OverBudget) return { code: error.of === 'unpacked' ? 'FileSwells' : 'FileTooComplex' };
  throw error;
}

export const isPackage = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(ZIP);
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

export const typeOf = (bytes: Buffer): Promise<FileTypeResult | undefined> =>
  fileTypeFromBuffer(bytes).catch(() => undefined);

/** Word keeps a document with a password in a compound file, under a name of its own. */
export function otherwise(bytes: Buffer, found: string | null = null): Refused {
  const isLocked = found === 'cfb' && bytes.includes(ENCRYPTED);
  return new Refused(isLocked ? { code: 'FileLocked' } : { code: 'FileTypeRefused', found });
}
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
