import { inEveryLanguage } from '../languages.js';
import type { Area, Measure } from '../measures.js';
import { fieldEntry, type FieldWords } from './field-words.js';
import { folded } from './folded.js';
import { hasSmallLetters, knownWords } from './known-words.js';
import { nearest } from './nearest.js';
import { AFTER_ALL, measureWords, rankOf } from './ranks.js';
import { soughtIn, type Sought } from './sought.js';

/** What is found in the list, and what may be looked for instead. */
export interface FoundInList {
  /** Codes of measures, the best fit first. */
  readonly codes: readonly string[];
  /** What was most likely meant, where a word is not in the list. Each finds something. */
  readonly meant: readonly string[];
  /** Areas with a measure that fits one of the words. */
  readonly areas: readonly string[];
}

/** A search in one edition of the list. */
export interface ListSearch {
  find(typed: string): FoundInList;
  /** What somebody typed, as it is looked for elsewhere too. */
  sought(typed: string): readonly Sought[];
}

/** By codes of measures. */
type Ranks = ReadonlyMap<string, number>;
interface Found {
  readonly one: Sought;
  readonly ranks: Ranks;
  /** What the word was meant as, where it is not in the list. */
  readonly meant: readonly string[];
}

export function listSearch(
  measures: readonly Measure[],
  areas: readonly Area[],
  field: readonly FieldWords[],
): ListSearch {
  const all = measures.map((measure) => measureWords(measure, areas));
  const known = knownWords([
    ...measures.flatMap(({ title, theme, collaboration }) => [title, theme, collaboration].flatMap(inEveryLanguage)),
    ...areas.flatMap(({ title }) => inEveryLanguage(title)),
    ...field.flatMap((words) => inEveryLanguage(words).flat()),
  ]);
  const entries = field.map(fieldEntry);
  const isPlain = (word: string): boolean => known.folded.includes(word) && hasSmallLetters(known.written(word));
  const sought = (typed: string): readonly Sought[] => soughtIn(typed, entries, isPlain);

  const ranksFor = (one: Sought, after = 0): Ranks =>
    new Map(
      all.flatMap((measure) => {
        const rank = rankOf(measure, one);
        return rank === null ? [] : [[measure.code, rank + after] as const];
      }),
    );
  const instead = (word: string, after: number): Ranks =>
    new Map(sought(word).flatMap((one) => [...ranksFor(one, after)]));

  /** What a word finds as it is; where that is nothing, what the end of it does; then, what it was meant as. */
  function foundFor(one: Sought): Found {
    const ranks = ranksFor(one);
    if (ranks.size > 0 || one.itself.length !== 1) return { one, ranks, meant: [] };
    const word = folded(one.typed);
    const end = known.endOf(word);
    if (end !== null) return { one, ranks: instead(end, AFTER_ALL), meant: [] };
    const near = nearest(word, known.folded)
      .map((other, n) => ({ word: known.written(other), ranks: instead(other, (n + 1) * AFTER_ALL) }))
      .filter((other) => other.ranks.size > 0);
    // What the nearest finds comes first, and stands where the others find it too.
    const ofAll = new Map(near.toReversed().flatMap((other) => [...other.ranks]));
    return { one, ranks: ofAll, meant: near.map((other) => other.word) };
  }

  function find(typed: string): FoundInList {
    const found = sought(typed).map(foundFor);
    if (found.length === 0) return { codes: all.map(({ code }) => code), meant: [], areas: [] };
    const codes = inOrder(
      all.map(({ code }) => code),
      found,
    );
    const others = codes.length > 0 ? corrected(typed, found) : [...corrected(typed, found), ...oneByOne(found)];
    const touched = new Set(found.flatMap(({ ranks }) => [...ranks.keys()]));
    return {
      codes,
      meant: [...new Set(others)].filter((other) => other !== typed && find(other).codes.length > 0),
      areas: areas.map(({ id }) => id).filter((id) => all.some(({ code, area }) => area === id && touched.has(code))),
    };
  }
  return { find, sought };
}

/** Those that every word finds, by how well they fit all of them. */
function inOrder(codes: readonly string[], found: readonly Found[]): readonly string[] {
  return codes
    .map((code) => ({ code, rank: found.reduce((sum, { ranks }) => sum + (ranks.get(code) ?? Infinity), 0) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ code }) => code);
}

/** What was typed, with each word that is not in the list as it was most likely meant. */
const corrected = (typed: string, found: readonly Found[]): readonly string[] =>
  found
    .flatMap(({ meant }) => meant.map((_, n) => n))
    .map((n) =>
      found.reduce((said, { one, meant }) => said.replace(one.typed, meant[n] ?? meant[0] ?? one.typed), typed),
    );

/** What is shorter says little by itself. */
const SHORTEST_ALONE = 3;

/** Words that find something, where all of them together do not. */
const oneByOne = (found: readonly Found[]): readonly string[] =>
  found
    .filter(({ one, ranks }) => found.length > 1 && ranks.size > 0 && one.typed.length >= SHORTEST_ALONE)
    .map(({ one, meant }) => meant[0] ?? one.typed);
