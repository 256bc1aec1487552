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
  /** It is enormous when it is unpacked. */
  | { readonly code: 'FileSwells' }
  /** To look through it would take more time or memory than a file may ask for. */
  | { readonly code: 'FileTooComplex' }
  | { readonly code: 'FileDamaged' };

export type Inspected =
  { readonly ok: true; readonly mediaType: MediaType } | { readonly ok: false; readonly fault: ContentFault };
