import { MAIN_LANGUAGE } from '../languages.js';
import { isSmallWord } from './field-words.js';
import { folded, writtenWordsOf } from './folded.js';
import { SHORTEST_BEFORE_PART, SHORTEST_PART } from './patterns.js';
import { stemOf } from './stem.js';

/** Words that somebody may have meant, folded, and how they are written. */
export interface KnownWords {
  readonly folded: readonly string[];
  written(word: string): string;
  /** The longest known word that a folded word ends with, in any form: `vakt` of `nattevakt`. */
  endOf(word: string): string | null;
}

/** Those of texts; where a word is written with a capital here and without there, without. */
export function knownWords(texts: readonly string[]): KnownWords {
  const known = new Map<string, string>();
  for (const said of texts.flatMap(writtenWordsOf)) {
    const word = folded(said);
    if (isSmallWord(word) || hasSmallLetters(known.get(word) ?? '')) continue;
    known.set(word, hasSmallLetters(said) ? said.toLocaleLowerCase(MAIN_LANGUAGE) : said);
  }
  const stems = new Map([...known].map(([word, written]) => [stemOf(word), written]));
  return {
    folded: [...known.keys()],
    written: (word) => known.get(word) ?? word,
    endOf: (word) => {
      for (let at = SHORTEST_BEFORE_PART; at <= word.length - SHORTEST_PART; at++) {
        const end = stems.get(stemOf(word.slice(at)));
        if (end !== undefined) return end;
      }
      return null;
    },
  };
}

export const hasSmallLetters = (written: string): boolean => /\p{Ll}/u.test(written);
