import { expect, test } from '@jest/globals';
import { refused } from './refused.js';

const RULE = 'languages/one-list';
const CONTENT = `declare const said: { readonly nb: string };
    export const a = 'nb';
    export const b = said.nb;
    export const c = ['nn', said['nb']];
    export const d = { nb: 'Tiltak', 'nn': 'Tiltak', en: 'Measure' };`;

test('code that names a language by its code is refused, wherever it stands; texts in several languages are not', () => {
  const lines = [2, 3, 4, 4].map((at) => `line ${at}`);
  for (const file of ['apps/web/src/app/values.ts', 'libs/papers/src/speech.ts'])
    expect(refused(RULE, file, CONTENT)).toEqual(lines);
});

test('the list itself is let through', () => {
  expect(refused(RULE, 'libs/domain/src/languages.ts', CONTENT)).toEqual([]);
});
