/** What is known of a language that people read this in. */
interface About {
  /** As those call it who read it. */
  readonly name: string;
  /** The same in other languages, within a sentence. */
  readonly called: Multilingual;
  /** How dates and lists are written, and what a document says it is written in. */
  readonly locale: string;
  /** What stands before decimals, and before minutes. */
  readonly decimal: ',' | '.';
  readonly clock: '.' | ':';
  /** The language of a text that it lacks. */
  readonly otherwise: string;
  /** Whether it must have every text: tests fail where one is missing. What another lacks is listed by `npm run texts`. */
  readonly isWhole: boolean;
  /** Languages that browsers ask for, whose readers are answered in this one. */
  readonly answers: readonly string[];
}

const AS_NORWEGIAN = { decimal: ',', clock: '.' } as const;

/**
 * The only list of languages. Another is a line here, and its texts: a folder in `libs/texts/src` with a file for each kind.
 * The first is what the action list is written in, and what whoever has chosen none reads.
 */
const ALL = {
  nb: {
    name: 'Bokmål',
    called: { nb: 'bokmål', en: 'Norwegian' },
    locale: 'nb-NO',
    ...AS_NORWEGIAN,
    otherwise: 'en',
    isWhole: true,
    answers: ['no', 'da', 'sv'],
  },
  nn: {
    name: 'Nynorsk',
    called: { nb: 'nynorsk', en: 'Nynorsk' },
    locale: 'nn-NO',
    ...AS_NORWEGIAN,
    otherwise: 'nb',
    isWhole: false,
    answers: [],
  },
  en: {
    name: 'English',
    called: { nb: 'engelsk', en: 'English' },
    locale: 'en-GB',
    decimal: '.',
    clock: ':',
    otherwise: 'nb',
    isWhole: true,
    answers: [],
  },
} as const;

export type Language = keyof typeof ALL;
export const MAIN_LANGUAGE = 'nb';
export type OtherLanguage = Exclude<Language, typeof MAIN_LANGUAGE>;

export const LANGUAGES: Readonly<Record<Language, About>> = ALL;
/** In the order in which they are shown. */
export const LANGUAGE_CODES = Object.keys(ALL) as [Language, ...Language[]];
export const isMain = (language: Language): language is typeof MAIN_LANGUAGE => language === MAIN_LANGUAGE;
export const OTHER_LANGUAGES = LANGUAGE_CODES.filter((code) => !isMain(code)) as OtherLanguage[];

export const isLanguage = (code: unknown): code is Language => typeof code === 'string' && Object.hasOwn(ALL, code);
export const asLanguage = (code: string | null | undefined): Language => (isLanguage(code) ? code : MAIN_LANGUAGE);

/** A language, and those in whose texts is said what it lacks: nynorsk, bokmål, English. */
export function chainOf(language: Language): readonly Language[] {
  const chain: Language[] = [];
  for (let next: string = language; isLanguage(next) && !chain.includes(next); next = LANGUAGES[next].otherwise)
    chain.push(next);
  return chain;
}

/** The nearest that has every text: what is one thing, as a paper is, is said in one language throughout. */
export const wholeFor = (language: Language): Language =>
  chainOf(language).find((code) => LANGUAGES[code].isWhole) ?? MAIN_LANGUAGE;

/** For what formats dates and lists: programs that do not know nynorsk write bokmål. */
export const localesOf = (language: Language): string[] => chainOf(language).map((code) => LANGUAGES[code].locale);

/** One text, or whatever else is said, in several languages: in the main one at least. */
export type Multilingual<Said = string> = Readonly<
  Record<typeof MAIN_LANGUAGE, Said> & Partial<Record<OtherLanguage, Said>>
>;
type InSome<Said> = Readonly<Partial<Record<Language, Said | null | undefined>>>;

/** The language in which a reader is shown it; undefined where it is said in none. */
export const shownIn = (said: InSome<unknown>, language: Language): Language | undefined =>
  chainOf(language).find((code) => said[code] != null);

/** It in the reader's language, or the nearest that it is said in. */
export function inLanguage<Said>(
  said: Readonly<Record<typeof MAIN_LANGUAGE, Said>> & InSome<Said>,
  language: Language,
): Said;
export function inLanguage<Said>(said: InSome<Said>, language: Language): Said | undefined;
export function inLanguage<Said>(said: InSome<Said>, language: Language): Said | undefined {
  return said[shownIn(said, language) ?? language] ?? undefined;
}

/** All that is said, in whatever language. */
export const inEveryLanguage = <Said>(said: InSome<Said>): readonly Said[] =>
  LANGUAGE_CODES.flatMap((code) => said[code] ?? []) as readonly Said[];

/** Names in the order of the Norwegian alphabet, whatever language is read: æ, ø and å come last. */
export const alphabetical = new Intl.Collator(localesOf(MAIN_LANGUAGE)).compare;
