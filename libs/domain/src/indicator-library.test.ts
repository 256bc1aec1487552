import { expect, test } from '@jest/globals';
import { fitting } from './indicator-library.js';

const library = [
  { id: 'anything', fits: [] },
  { id: 'of-area', fits: ['competence'] },
  { id: 'of-mode', fits: ['hospitation'] },
  { id: 'of-measure', fits: ['KOM-07'] },
];

test('what fits a measure closest comes first, and nothing is hidden', () => {
  const found = fitting(library, { code: 'KOM-07', area: 'competence', mode: 'hospitation' });
  expect(found.map(({ id }) => id)).toEqual(['of-measure', 'of-mode', 'of-area', 'anything']);
  expect(found.map(({ suggested }) => suggested)).toEqual([true, true, true, false]);
});

test('a new measure has its area alone', () => {
  const suggested = fitting(library, { area: 'competence' }).filter((one) => one.suggested);
  expect(suggested.map(({ id }) => id)).toEqual(['of-area']);
});
