import { isSameStem, stemOf } from './stem.js';

/** A word of a text, folded. */
export interface TextWord {
  readonly word: string;
  readonly stem: string;
}

/** What makes a word of a text fit one that is looked for: any of these. */
export interface Pattern {
  /** It is this word. */
  readonly word: string;
  /** It begins like this; null where only the whole word fits. */
  readonly stem: string | null;
  /** It is put together of words, and one after the first begins like this: `bolig` in `tjenestebolig`. */
  readonly part: string | null;
}

/** A word that others are put together of has at least so many letters, and what stands before it in them. */
export const SHORTEST_PART = 4;
export const SHORTEST_BEFORE_PART = 3;
/** Without its ending, a word is known inside others where so much is left. */
const SHORTEST_STEM_OF_PART = 5;

export const textWord = (word: string): TextWord => ({ word, stem: stemOf(word) });

/** A word in all its forms, as a beginning, and as a part of others. */
export function patternOf(word: string): Pattern {
  const stem = stemOf(word);
  const part = stem.length >= SHORTEST_STEM_OF_PART ? stem : word;
  return { word, stem, part: part.length >= SHORTEST_PART ? part : null };
}

/** The whole word or nothing: `LIS` is not in `realistiske`. */
export const wholePatternOf = (word: string): Pattern => ({ word, stem: null, part: null });

/** How well a word fits: it is the word in one of its forms, or holds it. Null where it does not. */
export function howFits({ word, stem, part }: Pattern, said: TextWord): 'same' | 'holds' | null {
  if (word === said.word) return 'same';
  if (stem === null) return null;
  if (said.word.startsWith(stem)) return isSameStem(stem, said.stem) ? 'same' : 'holds';
  return part !== null && said.word.indexOf(part, SHORTEST_BEFORE_PART) >= 0 ? 'holds' : null;
}
