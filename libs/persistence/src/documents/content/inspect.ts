import { fileTypeFromBuffer } from 'file-type';
import { inspectPdf } from './pdf.js';
import { inspectPackage } from './word-package.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What may be attached, and how the names of such files end. */
export const ATTACHABLE = {
  'application/pdf': ['pdf'],
  [DOCX]: ['docx'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type MediaType = keyof typeof ATTACHABLE;

/** Why a file is not taken. */
export type ContentFault =
  | { readonly code: 'FileEmpty' }
  /** `found` is what it seems to be, where that can be told. */
  | { readonly code: 'FileTypeRefused'; readonly found: string | null }
  /** It needs a password to be read. */
  | { readonly code: 'FileLocked' }
  | { readonly code: 'FileHasMacros' }
  /** A PDF that runs something when it is opened, or carries other files. */
  | { readonly code: 'FileIsActive' }
  /** A package that is enormous when it is unpacked. */
  | { readonly code: 'FileSwells' }
  | { readonly code: 'FileDamaged' };

export type Inspected =
  { readonly ok: true; readonly mediaType: MediaType } | { readonly ok: false; readonly fault: ContentFault };

/** Tells what a file is by its bytes. What its name or its sender says it is counts for nothing. */
export async function inspect(bytes: Buffer): Promise<Inspected> {
  if (bytes.length === 0) return { ok: false, fault: { code: 'FileEmpty' } };
  // Of a package, file-type would believe what is written first in it.
  if (bytes.subarray(0, 4).equals(ZIP)) return judged(DOCX, await inspectPackage(bytes));
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.ext === 'cfb') return judged(DOCX, isLockedPackage(bytes) ? { code: 'FileLocked' } : refused('cfb'));
  if (found?.mime === 'application/pdf') return judged('application/pdf', inspectPdf(bytes));
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
