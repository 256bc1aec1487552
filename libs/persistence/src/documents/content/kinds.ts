import type { FoundInPdf } from './pdf/allowed.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What may be attached, and how the names of such files end. */
export const ATTACHABLE = {
  'application/pdf': ['pdf'],
  [DOCX]: ['docx'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type MediaType = keyof typeof ATTACHABLE;

/**
 * Million points that a picture may have. Shown, each takes four bytes: 500 MB, which an ordinary machine can spare. The largest
 * that telephones take have 108, a page (A3) scanned at 600 dots to the inch has 70.
 */
export const MOST_MEGAPIXELS = 125;

/** Where in a document something is, in words that its author has for it. */
export type Place =
  | 'text'
  | 'header'
  | 'footer'
  | 'notes'
  | 'comments'
  | 'styles'
  | 'settings'
  | 'fonts'
  | 'theme'
  | 'chart'
  | 'sheet'
  | 'figure'
  | 'picture'
  | 'blocks'
  | 'data'
  | 'properties'
  | 'package';

/** Why a file is not taken. `found` is what was found, as it is written in the file. */
export type ContentFault =
  | { readonly code: 'FileEmpty' }
  /** `found` is what it seems to be, where that can be told. */
  | { readonly code: 'FileTypeRefused'; readonly found: string | null }
  /** It needs a password to be read. */
  | { readonly code: 'FileLocked' }
  | { readonly code: 'FileHasMacros' }
  /** A PDF that runs something when it is opened, carries other files or leads to them; what first was found of it. */
  | { readonly code: 'FileIsActive'; readonly found: FoundInPdf }
  /** A field that runs or fetches something, or that is not known. */
  | { readonly code: 'FileHasField'; readonly found: string; readonly place: Place }
  /** What a program fetches as soon as the file is opened. */
  | { readonly code: 'FileFetches'; readonly found: string; readonly place: Place }
  /** A link to something else than the web, a mail address or a place in the document. */
  | { readonly code: 'FileLinksElsewhere'; readonly found: string; readonly place: Place }
  /** Something that another program runs. */
  | { readonly code: 'FileHoldsObject'; readonly place: Place }
  /** A document in it that becomes part of it when it is opened. */
  | { readonly code: 'FileHoldsDocument'; readonly place: Place }
  /** A part of a kind that is not known to be harmless. */
  | { readonly code: 'FileHoldsUnknown'; readonly found: string }
  | { readonly code: 'FileDeclaresEntities' }
  /** A picture that takes more memory to show than whoever opens it may have. */
  | {
      readonly code: 'ImageTooLarge';
      readonly width: number;
      readonly height: number;
      /** Million points that it may have. */
      readonly megapixels: number;
    }
  /** It is enormous when it is unpacked. */
  | { readonly code: 'FileSwells' }
  /** To look through it would take more time or memory than a file may ask for. */
  | { readonly code: 'FileTooComplex' }
  | { readonly code: 'FileDamaged' };

export type Inspected =
  { readonly ok: true; readonly mediaType: MediaType } | { readonly ok: false; readonly fault: ContentFault };

const LONGEST_NAME = 120;

/**
 * A file's name as it may be shown and saved: without folders, characters that cannot be seen or that turn the text
 * around, and those that some system gives a meaning. It ends as files of its type do, whatever it ended with.
 */
export function safeName(name: string, mediaType: MediaType): string {
  const plain = cleaned(name);
  const endings: readonly string[] = ATTACHABLE[mediaType];
  const dot = plain.lastIndexOf('.');
  const ending = endings.find((one) => one === plain.slice(dot + 1).toLowerCase());
  const stem = ending === undefined || dot < 1 ? plain : plain.slice(0, dot);
  const short = shortened(stem);
  return `${short === '' ? 'vedlegg' : short}.${ending ?? endings[0]}`;
}

/** The same of a file that is read and not kept, with the ending that it has; empty where nothing is left of it. */
export const plainName = (name: string): string => shortened(cleaned(name));

const shortened = (name: string): string => [...name].slice(0, LONGEST_NAME).join('').trim();
function cleaned(name: string): string {
  const own = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return own
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replaceAll(/[<>:"|?*]|%22/g, '_') // browsers send a quotation mark as %22
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
}
