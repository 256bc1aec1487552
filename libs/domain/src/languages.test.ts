import { expect, test } from '@jest/globals';
import {
  chainOf,
  inEveryLanguage,
  inLanguage,
  isLanguage,
  LANGUAGE_CODES,
  LANGUAGES,
  localesOf,
  MAIN_LANGUAGE,
  shownIn,
  wholeFor,
  type Language,
} from './languages.js';

test('what nynorsk lacks is said in bokmål, and what bokmål lacks in English; English lacks nothing that bokmål has', () => {
  expect(chainOf('nn')).toEqual(['nn', 'nb', 'en']);
  expect(chainOf('nb')).toEqual(['nb', 'en']);
  expect(chainOf('en')).toEqual(['en', 'nb']);
  expect(localesOf('nn')).toEqual(['nn-NO', 'nb-NO', 'en-GB']);
});

test.each(LANGUAGE_CODES)(
  '%s leads to the main language and to one that is whole, and each is called something in it',
  (code) => {
    expect(chainOf(code)).toContain(MAIN_LANGUAGE);
    expect(chainOf(code).some((one) => LANGUAGES[one].isWhole)).toBe(true);
    expect(isLanguage(LANGUAGES[code].otherwise)).toBe(true);
    expect(new Intl.Locale(LANGUAGES[code].locale).language).toBe(code);
    expect(inLanguage(LANGUAGES[code].called, MAIN_LANGUAGE)).not.toBe('');
    for (const other of LANGUAGES[code].answers) expect(isLanguage(other)).toBe(false);
  },
);

test.each<[Language, Language | undefined, string | undefined]>([
  ['nn', 'nb', 'Hospitere hos hverandre'],
  ['nb', 'nb', 'Hospitere hos hverandre'],
  ['en', 'en', 'Trade places for a week'],
])('a reader of %s is shown what is said in %s, where nobody has put it in nynorsk', (language, shown, text) => {
  const said = { nb: 'Hospitere hos hverandre', nn: null, en: 'Trade places for a week' };
  expect([shownIn(said, language), inLanguage(said, language)]).toEqual([shown, text]);
  expect(inLanguage({ ...said, nn: 'Hospitere hos kvarandre' }, 'nn')).toBe('Hospitere hos kvarandre');
});

test('what is one thing, as a paper is, is said in the nearest language that has every text', () => {
  expect(LANGUAGE_CODES.map((code) => [code, LANGUAGES[wholeFor(code)].isWhole])).toEqual(
    LANGUAGE_CODES.map((code) => [code, true]),
  );
  expect([wholeFor('nn'), wholeFor('en')]).toEqual([LANGUAGES.nn.isWhole ? 'nn' : 'nb', 'en']);
});

test('what is said in no language of the chain is not there, and all that is said is found', () => {
  expect([shownIn({}, 'nn'), inLanguage({ nb: undefined }, 'nn')]).toEqual([undefined, undefined]);
  expect(inEveryLanguage({ en: 'c', nn: null, nb: 'a' })).toEqual(['a', 'c']);
});

test('no word that everything has in common is taken for a language', () => {
  expect(['toString', 'constructor', '', null].filter(isLanguage)).toEqual([]);
});
