import { expect, test } from '@jest/globals';
import { en } from './en.js';
import type { Tree } from './merged.js';
import { nb } from './nb.js';

const flat = (tree: Tree, above = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as const] : flat(value, `${above}${key}.`),
  );
const placeholders = (text: string): readonly string[] => (text.match(/\{\{.+?\}\}/g) ?? []).toSorted();
const norwegian = new Map(flat(nb));
const english = new Map(flat(en));

test('both languages say the same things, and name the same facts, in every file', () => {
  expect([...english.keys()].toSorted()).toEqual([...norwegian.keys()].toSorted());
  for (const [key, text] of norwegian)
    expect({ key, facts: placeholders(english.get(key) ?? '') }).toEqual({ key, facts: placeholders(text) });
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
  expect([...norwegian, ...english].filter(([, text]) => odd(text))).toEqual([]);
  const beginBlank = [...norwegian].filter(([, text]) => /^\s/.test(text)).map(([key]) => key);
  expect(beginBlank.toSorted()).toEqual(['edition', 'within']);
});
