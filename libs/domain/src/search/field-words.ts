import { inEveryLanguage, type Multilingual } from '../languages.js';
import { MEASURE_CODE } from '../measures.js';
import { folded, wordsOf, writtenWordsOf } from './folded.js';
import { patternOf, wholePatternOf, type Pattern } from './patterns.js';
import { isSameStem, stemOf } from './stem.js';

/**
 * Words of the field that mean the same, in whatever language. Whoever looks for one also finds the others, and in the list
 * what is found by the words, or has the codes, of `see`.
 */
export interface FieldWords extends Multilingual<readonly string[]> {
  readonly see?: readonly string[];
  /** Why the list has nothing for them, where that is so: they are then found in titles of pilots alone. */
  readonly nothing?: string;
}

/** A way to say something: every pattern is fitted by a word. */
export type Saying = readonly Pattern[];

/** Field words as they are looked up. */
export interface FieldEntry {
  readonly terms: readonly Term[];
  readonly see: { readonly sayings: readonly Saying[]; readonly codes: readonly string[] };
}
interface Term {
  /** Of each of its words. */
  readonly stems: readonly string[];
  readonly saying: Saying;
  readonly isAbbreviation: boolean;
}

const ABBREVIATION = /^\p{Lu}{2,4}$/u;
export const isInCapitals = (written: string): boolean => ABBREVIATION.test(written);

/** They say nothing by themselves. */
const SMALL_WORDS = new Set(
  `og i på for til av med som en et ei å er det den de at fra om ved eller ikke der seg sin hver når
   the of and to in a an on with`
    .split(/\s+/)
    .map(folded),
);
export const isSmallWord = (word: string): boolean => SMALL_WORDS.has(word);

export const fieldEntry = ({ see = [], ...words }: FieldWords): FieldEntry => ({
  terms: [...new Set(inEveryLanguage(words).flat())].map((said) => ({
    stems: wordsOf(said).map(stemOf),
    saying: sayingOf(said),
    isAbbreviation: isInCapitals(said),
  })),
  see: {
    sayings: see.filter((one) => !MEASURE_CODE.test(one)).map(sayingOf),
    codes: see.filter((one) => MEASURE_CODE.test(one)),
  },
});

export const isTerm = ({ stems }: Term, typed: readonly string[]): boolean =>
  stems.length === typed.length && stems.every((stem, n) => isSameStem(stem, typed[n] ?? ''));

const SHORTEST_BEGINNING = 4;

/** Kept words are written as they are meant: capitals are an abbreviation, and short ones begin too many others. */
const sayingOf = (said: string): Saying =>
  writtenWordsOf(said)
    .map((written) => ({ written, word: folded(written) }))
    .filter(({ word }) => !isSmallWord(word))
    .map(({ written, word }) =>
      isInCapitals(written) || word.length < SHORTEST_BEGINNING ? wholePatternOf(word) : patternOf(word),
    );
