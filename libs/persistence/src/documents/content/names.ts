import { ATTACHABLE, type MediaType } from './kinds.js';

const LONGEST = 120;

/**
 * A file's name as it may be shown and saved: without folders, characters that cannot be seen or that turn the text
 * around, and those that some system gives a meaning. It ends as files of its type do, whatever it ended with.
 */
export function safeName(name: string, mediaType: MediaType): string {
  const own = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = own
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replaceAll(/[<>:"|?*]|%22/g, '_') // browsers send a quotation mark as %22
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const endings: readonly string[] = ATTACHABLE[mediaType];
  const dot = plain.lastIndexOf('.');
  const ending = endings.find((one) => one === plain.slice(dot + 1).toLowerCase());
  const stem = ending === undefined || dot < 1 ? plain : plain.slice(0, dot);
  const short = [...stem].slice(0, LONGEST).join('').trim();
  return `${short === '' ? 'vedlegg' : short}.${ending ?? endings[0]}`;
}
