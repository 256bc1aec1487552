import { expect, test } from '@jest/globals';
import { listSearch, wordsOf } from '@tiltaksmotor/domain';
import { CATALOGUE, FIELD_WORDS } from './catalogue.js';

const { find, sought } = listSearch(CATALOGUE.measures, CATALOGUE.areas, FIELD_WORDS);
const codes = (typed: string): readonly string[] => find(typed).codes;

test.each(FIELD_WORDS.map((entry) => [entry.nb[0] ?? '', entry] as const))(
  'each word beside «%s» finds something in the list as it is, or it says why there is nothing',
  (_, { nb, nn = [], nothing }) => {
    const all = [...nb, ...nn];
    expect(nb).not.toEqual([]);
    expect(nn).not.toEqual([]);
    for (const word of all) {
      const { codes: found, meant } = find(word);
      expect([word, meant]).toEqual([word, []]);
      if (nothing === undefined) expect([word, found.length > 0]).toEqual([word, true]);
    }
    if (nothing !== undefined) expect(all.some((word) => codes(word).length === 0)).toBe(true);
  },
);

test.each(FIELD_WORDS.flatMap(({ see = [] }) => see))('what is to be seen is in the list: %s', (see) => {
  const isCode = CATALOGUE.measures.some(({ code }) => code === see);
  expect([see, isCode || (!/\d/.test(see) && codes(see).length > 0)]).toEqual([see, true]);
});

test('no word stands twice: what it means would depend on which is found first', () => {
  const all = FIELD_WORDS.flatMap(({ nb, nn = [] }) => [
    ...new Set([...nb, ...nn].map((word) => wordsOf(word).join(' '))),
  ]);
  expect(all.filter((word, n) => all.indexOf(word) !== n)).toEqual([]);
});

test.each([
  ['sykepleier', 'ANN-06'],
  ['sjukepleiar', 'KOM-04'],
  ['jordmor', 'KOM-04'],
  ['nattevakt', 'TID-07'],
  ['turnuss', 'TID-02'],
  ['turnus', 'TID-02'],
  ['hospitring', 'KOM-07'],
  ['rekrutering', 'LED-01'],
  ['TID08', 'TID-08'],
  ['tid 8', 'TID-08'],
  ['bolig', 'SYN-10'],
  ['bustad', 'SYN-10'],
  ['lønn', 'LED-06'],
  ['lonn', 'LED-06'],
  ['personalbolig', 'SYN-10'],
  ['grunnlønn', 'OKO-05'],
  ['LIS', 'KOM-10'],
  ['vidareutdanning', 'KOM-04'],
  ['leiar', 'LED-01'],
  ['heiltid', 'TID-04'],
  ['okonomi', 'OKO-01'],
])('whoever types %s finds %s in the action list', (typed, code) => expect(codes(typed)).toContain(code));

test('LIS is doctors in training, and not within “realistiske”', () => {
  for (const typed of ['LIS', 'lis']) expect(codes(typed)).toEqual(['KOM-10']);
});

test('what was misspelt says what was meant', () => {
  expect(find('hospitring').meant).toContain('hospitering');
  expect(find('rekrutering').meant).toEqual(['rekruttering']);
});

test('every measure is found first by its code, and among others by its whole title', () => {
  for (const { code, title } of CATALOGUE.measures) {
    for (const typed of [code, code.toLowerCase(), code.replace('-', ''), code.replace('-0', ' ')])
      expect([typed, codes(typed)[0]]).toEqual([typed, code]);
    expect([title.nb, codes(title.nb).includes(code)]).toEqual([title.nb, true]);
  }
});

test('what is looked for among pilots has synonyms, and not what the list says to see', () => {
  const [one] = sought('sykepleier');
  expect(one?.synonyms.flat().map(({ word }) => word)).toContain('sjukepleiar');
  expect(one?.synonyms.flat().map(({ word }) => word)).not.toContain('helsepersonell');
});
