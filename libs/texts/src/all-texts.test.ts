import { expect, test } from '@jest/globals';
import { LANGUAGE_CODES, LANGUAGES, MAIN_LANGUAGE, OTHER_LANGUAGES } from '@tiltaksmotor/domain/languages';
import { flat } from './merged.js';
import { say } from './say.js';
import { missingIn, saidIn, textsIn } from './texts-in.js';

const placeholders = (text: string): readonly string[] => (text.match(/\{\{.+?\}\}/g) ?? []).toSorted();
const norwegian = flat(textsIn(MAIN_LANGUAGE));
const others = OTHER_LANGUAGES.map((language) => [language, flat(textsIn(language))] as const);

test.each(others)(
  'what is said in %s is said in the main language, too, of the same facts, and says something',
  (_, texts) => {
    for (const [key, text] of texts) {
      expect({ key, facts: placeholders(text) }).toEqual({ key, facts: placeholders(norwegian.get(key) ?? '') });
      expect({ key, text: text.trim() }).not.toEqual({ key, text: '' });
    }
  },
);

test('a language that is whole says all that the main one does', () => {
  for (const language of LANGUAGE_CODES.filter((code) => LANGUAGES[code].isWhole))
    expect({ language, missing: missingIn(language).flatMap(({ missing }) => missing) }).toEqual({
      language,
      missing: [],
    });
});

test('what a language lacks is told file by file, and is said in the next of its chain', () => {
  const told = missingIn('nn');
  expect(told.map(({ file }) => file)).toContain('edition.json');
  const lacking = told.flatMap(({ missing }) => missing);
  expect(lacking).toContain('phase.trial');
  expect(lacking).not.toContain('refusal.StartsInThePast');
  expect(saidIn('nn', 'phase.trial')).toBe('nb');
  expect(say('nn', 'phase.trial')).toBe(say('nb', 'phase.trial'));
  expect(saidIn('nn', 'refusal.StartsInThePast')).toBe('nn');
  expect(say('nn', 'refusal.StartsInThePast', { startsOn: '2027-03-13' })).toBe(
    'Dagen 13. mars 2027 er passert. Vel ein dag som kjem.',
  );
});

test('what is said together is said in one language, and a form of a text never without its others', () => {
  expect(saidIn('nn', 'notice.edition-approved', 'mail')).toBe('nn');
  expect(saidIn('nn', 'notice.edition-approved', 'mail', 'phase')).toBe('nb');
  expect(saidIn('nn', 'mail.attached')).toBe('nn');
  expect(saidIn('nn', 'refusal')).toBe('nb');
  expect(saidIn('en', 'phase')).toBe('en');
  const plain = (key: string): string => key.replace(/(_(zero|one|other|round))+$/, '');
  for (const [language, texts] of others) {
    const said = new Set([...texts.keys()].map(plain));
    const without = [...norwegian.keys()].filter(
      (key) => plain(key) !== key && said.has(plain(key)) && !texts.has(key),
    );
    expect({ language, without }).toEqual({ language, without: [] });
  }
});

test('what stands in editions is all said in nynorsk', () => {
  expect(missingIn('nn').find(({ file }) => file === 'edition.json')?.missing).toEqual([]);
});

/** What docs/glossary.md has another word for. */
const OTHER_WORDS =
  /grunnlinje|baseline|målekontrakt|(tiltaks|saks)lista|\blista\b|frivillig|sakspapir|møtebok|protokoll|har turen|døgn siden|\bfrem\b/i;

test('the words are those that the glossary chose', () => {
  const wrong = [...norwegian].filter(([, text]) => OTHER_WORDS.test(text.replaceAll(/\{\{.+?\}\}/g, '')));
  expect(wrong).toEqual([]);
});

test('no text is cut off, or has a blank too many', () => {
  const odd = (text: string): boolean => / {2}|\s$| [.,;:!?](\s|$)|\.\.$/.test(text);
  expect([...norwegian, ...others.flatMap(([, texts]) => [...texts])].filter(([, text]) => odd(text))).toEqual([]);
  const beginBlank = [...norwegian].filter(([, text]) => /^\s/.test(text)).map(([key]) => key);
  expect(beginBlank.toSorted()).toEqual(['edition', 'within']);
});
