/** Letters that are more than one with a mark on it, as they are typed without a Norwegian or Sami keyboard. */
const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ð: 'd', ŋ: 'n', ŧ: 't', ł: 'l' };
const UNTYPED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * A text as it is compared in a search: small letters without marks. `lønn`, `lonn` and `loenn` are the same, and so are `å`
 * and `aa`. The function `folded` of the database answers the same, for texts that are found there.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(UNTYPED, (letter) => LETTERS[letter] ?? letter)
    .replaceAll('aa', 'a')
    .replaceAll('oe', 'o');

/** The words of a text, folded. */
export const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text as they are written. */
export const writtenWordsOf = (text: string): readonly string[] =>
  text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** What somebody typed to find a name or a title by: all of these stand in it, folded. */
export const partsOf = (typed: string): readonly string[] => folded(typed).trim().split(/\s+/);

/** Whether a name or a title has all the words that are looked for, or parts of them, in any order. */
export function saysAll(text: string, typed: string): boolean {
  const said = folded(text);
  return partsOf(typed).every((part) => said.includes(part));
}
