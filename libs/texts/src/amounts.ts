import {
  asLanguage,
  chainOf,
  LANGUAGE_CODES,
  LANGUAGES,
  localesOf,
  MAIN_LANGUAGE,
} from '@tiltaksmotor/domain/languages';
import words from './units.json' with { type: 'json' };

/** How numbers are written and said, alone and with what they count: the one home of it for pages, mails and papers. */
type In = string | undefined;

/** Three decimals, and of what is smaller still its first three digits: what is not zero never reads as zero. */
const DIGITS = { maximumFractionDigits: 3, maximumSignificantDigits: 3, roundingPriority: 'morePrecision' } as const;
const NUMBERS = new Intl.NumberFormat(localesOf(MAIN_LANGUAGE), { ...DIGITS, signDisplay: 'negative' });
const PLURALS = new Intl.PluralRules(localesOf(MAIN_LANGUAGE), DIGITS);

/**
 * `1 234,5`, in English `1 234.5`. Thousands are parted by a space in English too: whoever reads both would take `1,234` for a
 * little more than one, and so does a field that it is copied into.
 */
export const amountIn = (language: In, value: number): string =>
  NUMBERS.format(value).replace(',', LANGUAGES[asLanguage(language)].decimal);

/** `-1234,5`: every digit, none apart, with the comma that Norwegian spreadsheets read, never an exponent. */
export const inSheet = (value: number): string => IN_FULL.format(value).replace('.', ',');
const IN_FULL = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });

/** Which way a figure went: `+3`, `−0,5`, `0`. */
export const changeIn = (language: In, change: number): string =>
  `${change > 0 ? '+' : ''}${amountIn(language, change)}`;

/**
 * `1 dag`, `2 dager`, `12 prosent av vaktene`. A unit that is not known is written as it was given, in brackets, since how it is
 * bent nobody can tell: `1 (pasienter og pårørende)` reads right of one and of many.
 */
export function withUnit(language: In, value: number, unit: string): string {
  const amount = amountIn(language, value);
  const given = unit.trim();
  if (given === '') return amount;
  const known = knownIn(language, given);
  if (known === undefined) return `${amount} (${given})`;
  const { word, one, many } = known;
  return `${amount} ${PLURALS.select(value) === 'one' ? one : many}${given.slice(word.length)}`;
}

interface Unit {
  readonly word: string;
  readonly one: string;
  readonly many: string;
}
const UNITS: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = words;
const unitsOf = (language: string) => Object.entries(UNITS[language] ?? {});

/**
 * The unit that the text begins with: by either of its words in the reader's language or the nearest that has it, or by that
 * for many in another, since a unit stays in the language it was written in.
 */
function knownIn(language: In, given: string): Unit | undefined {
  const own = chainOf(asLanguage(language)).filter((code) => UNITS[code] !== undefined);
  const [nearest] = own;
  const called = [nearest, ...LANGUAGE_CODES.filter((code) => code !== nearest)].flatMap((code) =>
    unitsOf(code ?? '').flatMap(([one, many]) =>
      (code === nearest ? [one, many] : [many]).map((word) => ({ word, one, many })),
    ),
  );
  const begins = given.toLowerCase();
  return called.find(({ word }) => begins.startsWith(word) && BENT_ALONE.test(given.slice(word.length)));
}

/** What may follow a known unit so that it alone is bent: nothing, or what it is of, by or from. */
const BENT_ALONE =
  /^$|^ (?:av|for|fra|hos|i|med|per|pr\.?|på|som|til|uten|at|by|from|in|of|on|that|to|who|with|without) (?!.*\b(?:og|eller|and|or)\b)/i;
