import { inEveryLanguage } from '../languages.js';
import type { Area, Measure } from '../measures.js';
import { folded, wordsOf } from './folded.js';
import type { Saying } from './field-words.js';
import { howFits, textWord, type TextWord } from './patterns.js';
import type { Sought } from './sought.js';

/** The words of a measure. */
export interface MeasureWords {
  readonly code: string;
  readonly area: string;
  readonly title: readonly TextWord[];
  /** Of its theme, its area and what can be done together. */
  readonly rest: readonly TextWord[];
}

export function measureWords(
  { code, area, title, theme, collaboration }: Measure,
  areas: readonly Area[],
): MeasureWords {
  const called = areas.filter(({ id }) => id === area).map((one) => one.title);
  const rest = [theme, collaboration, ...called].flatMap(inEveryLanguage);
  const of = (texts: readonly string[]): readonly TextWord[] => [...new Set(texts.flatMap(wordsOf))].map(textWord);
  return { code, area, title: of(inEveryLanguage(title)), rest: of(rest) };
}

/** Why a measure is found for a word, from the best reason to the last. */
const REASONS = [
  'code',
  'word of the title',
  'in a word of the title',
  'elsewhere',
  'synonym in the title',
  'synonym elsewhere',
  'to see',
] as const;
type Reason = (typeof REASONS)[number];

/** How well a measure fits a word that is looked for: 0 is best; null where it does not. */
export function rankOf(measure: MeasureWords, one: Sought): number | null {
  const reason = reasonFor(measure, one);
  return reason === null ? null : REASONS.indexOf(reason);
}
/** What was meant is found after all that was typed. */
export const AFTER_ALL = REASONS.length;

function reasonFor({ code, title, rest }: MeasureWords, one: Sought): Reason | null {
  const everything = [...title, ...rest];
  const { itself, synonyms, see } = one;
  if (one.code !== null && folded(code).startsWith(one.code)) return 'code';
  if (fits(itself, title, true)) return 'word of the title';
  if (fits(itself, title)) return 'in a word of the title';
  if (fits(itself, everything)) return 'elsewhere';
  if (synonyms.some((saying) => fits(saying, title))) return 'synonym in the title';
  if (synonyms.some((saying) => fits(saying, everything))) return 'synonym elsewhere';
  return see.some(({ codes, sayings }) => codes.includes(code) || sayings.some((saying) => fits(saying, everything)))
    ? 'to see'
    : null;
}

/** Whether each pattern is fitted by one of the words; only in one of its forms where that is asked for. */
export const fits = (saying: Saying, words: readonly TextWord[], wholly = false): boolean =>
  saying.length > 0 &&
  saying.every((pattern) =>
    words.some((word) => {
      const fit = howFits(pattern, word);
      return fit === 'same' || (fit === 'holds' && !wholly);
    }),
  );
