import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Measure } from '../measures.js';
import { howFits, listSearch, patternOf, saysAll, stemOf, textWord, wordsOf, type FieldWords } from './index.js';

const AREAS = [
  { id: 'competence', prefix: 'KOM', title: { nb: 'Kompetanse', en: 'Competence' } },
  { id: 'economy', prefix: 'OKO', title: { nb: 'Økonomi', en: 'Economy' } },
];
const measure = (code: string, nb: string, collaboration = '', theme = ''): Measure => ({
  code,
  area: code.startsWith('KOM') ? 'competence' : 'economy',
  theme: { nb: theme, en: '' },
  title: { nb, en: '' },
  collaboration: { potential: 'joint', nb: collaboration, en: '' },
});
const MEASURES = [
  measure('KOM-01', 'Faste stillinger for leger (LIS)', 'Hospitere hos hverandre'),
  measure('KOM-02', 'Gjensidig hospitering', 'Felles kurs'),
  measure('KOM-10', 'Tjenesteboliger til tilflyttere'),
  measure('OKO-01', 'Realistiske budsjett', '', 'Lønn og listen'),
  measure('OKO-02', 'Lederlønn som svarer til ansvar'),
  measure('OKO-03', 'Lønn mot private'),
  measure('OKO-04', 'Kompensasjon som belønner stabilitet'),
  measure('OKO-05', 'Vaktordninger'),
];
const FIELD: readonly FieldWords[] = [
  { nb: ['lønn', 'inntekt'], nn: ['løn'], see: ['OKO-04'] },
  { nb: ['LIS', 'lege i spesialisering'], nn: ['LIS', 'lege i spesialisering'] },
  { nb: ['hus', 'bolig'], nn: ['hus', 'bustad'] },
];
const { find } = listSearch(MEASURES, AREAS, FIELD);
const codes = (typed: string): readonly string[] => find(typed).codes;

test.each(['KOM-02', 'kom-02', 'KOM02', 'kom2', 'kom 2', 'Kom–2', 'KOM-2'])(
  'a code is found however it is typed: %s',
  (typed) => expect(codes(typed)).toEqual(['KOM-02']),
);

test('a code with Ø is found with an O, and a beginning of codes finds all of them', () => {
  expect(codes('ØKO3')).toEqual(['OKO-03']);
  for (const typed of ['kom-', 'KOM']) expect(codes(typed)).toEqual(['KOM-01', 'KOM-02', 'KOM-10']);
  expect(codes('KOM-1')).toEqual(['KOM-01']);
  expect(codes('kom-10')).toEqual(['KOM-10']);
});

test('a short word in capitals is the whole word, however it is typed; a plain word in capitals is a plain word', () => {
  for (const typed of ['LIS', 'lis', 'Lis']) expect(codes(typed)).toEqual(['KOM-01']);
  expect(codes('list')).toEqual(['OKO-01']);
  expect(codes('ANS')).toEqual([]);
  expect(codes('ans')).toEqual(['OKO-02']);
  expect(codes('LØNN')).toEqual(codes('lønn'));
});

test('a word is found as the end of another and within it, but not where only a letter or two stand before it', () => {
  expect(codes('bolig')).toEqual(['KOM-10']);
  expect(codes('lønn').slice(0, 3)).toEqual(['OKO-03', 'OKO-02', 'OKO-01']);
  expect(codes('ordning')).toEqual(['OKO-05']);
  expect(howFits(patternOf('lonn'), textWord('grunnlonnen'))).toBe('holds');
  expect(howFits(patternOf('lonn'), textWord('belonner'))).toBe(null);
});

test('what is typed and ends with a known word finds what that word finds', () => {
  expect(codes('nattevakt')).toEqual([]);
  expect(codes('personalbolig')).toEqual(codes('bolig'));
  expect(codes('sykepleierlønn')).toEqual(codes('lønn'));
});

test('words are found in all their forms', () => {
  for (const typed of ['hospiteringen', 'hospiteringer', 'hospiter', 'Hospitering'])
    expect([typed, codes(typed)]).toEqual([typed, ['KOM-02', 'KOM-01']]);
  for (const typed of ['tjenestebolig', 'tjenesteboligene', 'boligen'])
    expect([typed, codes(typed)]).toEqual([typed, ['KOM-10']]);
});

test('letters are found as they can be typed, and composed or not', () => {
  const as = codes('lønn');
  for (const typed of ['lonn', 'loenn', 'LØNN', 'lo\u0338nn', 'lønn '.normalize('NFD')])
    expect(codes(typed)).toEqual(as);
  expect(wordsOf('Håkon på Ærøya, Sámi čáppa – šŋŧđ')).toEqual(wordsOf('Haakon paa Aeroeya, Sami cappa: sntd'));
});

test('the best fit comes first: the code, a word of the title, within one, elsewhere, a synonym, what to see', () => {
  expect(codes('lønn')).toEqual(['OKO-03', 'OKO-02', 'OKO-01', 'OKO-04']);
  expect(codes('inntekt')).toEqual(['OKO-02', 'OKO-03', 'OKO-01', 'OKO-04']);
  expect(codes('løn')).toEqual(['OKO-03', 'OKO-01', 'OKO-02', 'OKO-04']);
});

test('a synonym is found in several words too, and a short one as a whole word alone', () => {
  expect(codes('leger i spesialisering')).toEqual(['KOM-01']);
  expect(codes('bustad')).toEqual(['KOM-10']);
  const [sought] = listSearch(MEASURES, AREAS, FIELD).sought('bolig');
  expect(sought?.synonyms).toContainEqual([{ word: 'hus', stem: null, part: null }]);
});

test('every word has to be found, but those that say nothing', () => {
  expect(codes('gjensidig kurs')).toEqual(['KOM-02']);
  expect(codes('gjensidig budsjett')).toEqual([]);
  expect(codes('kurs for og med leger')).toEqual([]);
  expect(codes('lønn mot en privat')).toEqual(['OKO-03']);
});

test.each([
  ['hospitring', 'hospitering', 'KOM-02'],
  ['hospiteirng', 'hospitering', 'KOM-02'],
  ['budsjet', 'budsjett', 'OKO-01'],
  ['busjett', 'budsjett', 'OKO-01'],
  ['kompansasjon', 'kompensasjon', 'OKO-04'],
  ['stabilltet', 'stabilitet', 'OKO-04'],
])('what is misspelt finds what was meant, and says so: %s', (typed, meant, code) => {
  const found = find(typed);
  expect(found.codes[0]).toBe(code);
  expect(codes(meant)[0]).toBe(code);
  if (!found.meant.includes(meant)) expect(codes(typed)).toEqual(codes(meant)); // it is found as it was typed
});

test('what is found as it was typed is not corrected', () => {
  expect(find('hospitering').meant).toEqual([]);
  expect(find('hospitring').meant).toEqual(['hospitering', 'hospitere']);
  expect(find('gjensidig hospitring').meant[0]).toBe('gjensidig hospitering');
});

test('where nothing is found, there are words that find something, and areas', () => {
  expect(find('bolig budsjett')).toEqual({ codes: [], meant: ['bolig', 'budsjett'], areas: ['competence', 'economy'] });
  expect(find('finnesvisstikke')).toEqual({ codes: [], meant: [], areas: [] });
});

test('no words, or none but signs, find everything', () => {
  for (const typed of ['', '  ', '&', '!!', '-', '()']) expect(codes(typed)).toHaveLength(MEASURES.length);
});

test('whatever is typed is answered, within a time that its length bounds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const found = find(typed);
      expect(found.codes.length).toBeLessThanOrEqual(MEASURES.length);
      for (const other of found.meant) expect(codes(other)).not.toEqual([]);
    }),
  );
});

test('a stem is never shorter than four letters, and the same for all forms of a word', () => {
  for (const forms of [
    ['sykepleier', 'sykepleieren', 'sykepleiere', 'sykepleierne', 'sykepleiers'],
    ['sjukepleiar', 'sjukepleiaren', 'sjukepleiarar', 'sjukepleiarane'],
    ['bolig', 'boligen', 'boliger', 'boligene', 'boligens'],
    ['fødsel', 'fødselen', 'fødsler', 'fødslene'],
    ['veiledning', 'veiledningen', 'veiledninger', 'veiledningene'],
  ]) {
    const stems = forms.flatMap(wordsOf).map(stemOf);
    const shortest = stems.toSorted((a, b) => a.length - b.length)[0] ?? '';
    for (const stem of stems) expect([stem, stem.startsWith(shortest)]).toEqual([stem, true]);
  }
  fc.assert(fc.property(fc.string({ minLength: 4 }), (word) => expect(stemOf(word).length).toBeGreaterThanOrEqual(4)));
});

test('names are found by all the words that are typed, in any order and however the letters are typed', () => {
  expect(saysAll('Bjørn Håkon Åsgård, enhetsleder', 'aasgaard bjorn')).toBe(true);
  expect(saysAll('Bjørn Håkon Åsgård, enhetsleder', 'bjørn hansen')).toBe(false);
});
