import { describe, expect, test } from '@jest/globals';
import { OTHER_LANGUAGES } from '../../languages.js';
import fc from 'fast-check';
import type { FileRow } from './from-file.js';
import { knownMeasures, match, type Choice } from './matching.js';
import type { WrittenRow } from './row.js';

const IN_NO_OTHER = Object.fromEntries(OTHER_LANGUAGES.map((code) => [code, null]));
const said = (nb: string): WrittenRow['title'] => ({ nb, ...IN_NO_OTHER });
const measure = (code: string, title: string, theme = 'Tema', more: Partial<WrittenRow> = {}): WrittenRow => ({
  ...{ code, area: 'a', theme: said(theme), title: said(title), wording: null },
  ...{ potential: 'joint', mode: null, together: null, links: [] },
  ...more,
});
const fileRow = (row: number, title: string, theme = 'Tema', code: string | null = null): FileRow => ({
  ...{ row, code },
  says: { title: said(title), theme: said(theme) },
});
const LIST = [
  measure('KOM-07', 'Gjensidig hospitering og kompetansedeling', 'Skape faglig trygghet'),
  measure('KOM-08', 'Tett faglig oppfølging fra nærmeste leder', 'Skape faglig trygghet'),
  measure('OKO-06', 'Stipend til videreutdanning', 'Unngå å tape mot andre'),
  measure('SYN-10', 'Tjenestebolig til tilflyttere', 'Ta smarte grep'),
];
const known = knownMeasures(LIST, LIST);
const matched = (rows: readonly FileRow[], choices: readonly Choice[] = [], of = known) => {
  const { codes, questions } = match(rows, of, choices);
  return {
    codes: Object.fromEntries(codes),
    asked: Object.fromEntries(questions.map(({ row, maybe }) => [row, maybe.map(({ code }) => code)])),
  };
};

test('a row is the measure of its code, whatever it is called', () => {
  expect(matched([fileRow(2, 'Noe helt annet', 'Annet', 'OKO-06')])).toEqual({ codes: { 2: 'OKO-06' }, asked: {} });
});

test('a row without a code is the measure of its title, also in capitals, without marks and under another theme', () => {
  const rows = [
    fileRow(2, 'GJENSIDIG HOSPITERING OG KOMPETANSEDELING', 'Skape faglig trygghet'),
    fileRow(3, 'tett faglig oppfolging fra naermeste leder.', 'Et annet tema'),
  ];
  expect(matched(rows)).toEqual({ codes: { 2: 'KOM-07', 3: 'KOM-08' }, asked: {} });
});

test('of two measures with one title, the theme says which', () => {
  const two = [measure('A-01', 'Møteplasser', 'Ledere'), measure('A-02', 'Møteplasser', 'Leger')];
  const of = knownMeasures(two, two);
  expect(matched([fileRow(2, 'Møteplasser', 'Leger')], [], of)).toEqual({ codes: { 2: 'A-02' }, asked: {} });
  expect(matched([fileRow(2, 'Møteplasser', 'Pleiere')], [], of).asked).toEqual({ 2: ['A-01', 'A-02'] });
});

test.each([
  ['Hospitere hos hverandre og dele kompetanse', 'KOM-07'],
  ['Gjensidg hospitering', 'KOM-07'],
  ['Faglig oppfølging', 'KOM-08'],
  ['Stipendordning', 'OKO-06'],
  ['Boliger for dem som flytter hit', 'SYN-10'],
])('%j is asked about', (title, code) => {
  const theme = LIST.find((one) => one.code === code)?.theme.nb;
  expect(matched([fileRow(2, title, theme)])).toEqual({ codes: {}, asked: { 2: [code] } });
});

test('a title that is far from all is new, and no title is asked about that a row has already', () => {
  expect(matched([fileRow(2, 'Egne fagfolk for rekruttering')])).toEqual({ codes: { 2: null }, asked: {} });
  const rows = [fileRow(2, 'Stipend til videreutdanning'), fileRow(3, 'Stipend til videreutdanninger')];
  expect(matched(rows)).toEqual({ codes: { 2: 'OKO-06', 3: null }, asked: {} });
});

test('a measure in quite another title is known by its full wording', () => {
  const wording = said('Den som tar videreutdanning, får stipend fra arbeidsgiveren så lenge den varer.');
  const of = knownMeasures([measure('OKO-06', 'Stipend', 'Tema', { wording })], []);
  const row = {
    ...fileRow(2, 'Penger under studier', 'Nytt'),
    says: { ...fileRow(2, 'Penger', 'Nytt').says, wording },
  };
  expect(matched([row], [], of).asked).toEqual({ 2: ['OKO-06'] });
});

test('a measure is known by its title in the draft and in the edition before', () => {
  const of = knownMeasures([measure('OKO-06', 'Penger til studier')], LIST);
  expect(matched([fileRow(2, 'Penger til studier')], [], of).codes).toEqual({ 2: 'OKO-06' });
  expect(matched([fileRow(2, 'Stipend til videreutdanning')], [], of).codes).toEqual({ 2: 'OKO-06' });
  const both = [fileRow(2, 'Penger til studier'), fileRow(3, 'Stipend til videreutdanning')];
  expect(matched(both, [], of)).toEqual({ codes: {}, asked: { 2: ['OKO-06'], 3: ['OKO-06'] } });
});

describe('a choice', () => {
  const rows = [fileRow(2, 'Hospitering og deling', 'Skape faglig trygghet'), fileRow(3, 'Gjensidig hospitering')];

  test('settles its row, and the others are asked about what is left', () => {
    expect(matched(rows).asked).toEqual({ 2: ['KOM-07'], 3: ['KOM-07'] });
    expect(matched(rows, [{ row: 3, is: 'KOM-07' }])).toEqual({ codes: { 2: null, 3: 'KOM-07' }, asked: {} });
    expect(matched(rows, [{ row: 2, is: 'new' }])).toEqual({ codes: { 2: null }, asked: { 3: ['KOM-07'] } });
  });

  test('that makes two rows one measure, or names none, or one that a row is, is asked again', () => {
    const twice = [
      { row: 2, is: 'KOM-07' },
      { row: 3, is: 'KOM-07' },
    ];
    expect(matched(rows, twice).asked).toEqual({ 2: ['KOM-07'], 3: ['KOM-07'] });
    const given = [...rows, fileRow(4, 'Stipend', 'Tema', 'OKO-06')];
    for (const is of ['OKO-06', 'KOM-99', '__proto__', ''])
      expect(matched(given, [{ row: 2, is }]).asked).toEqual({ 2: ['KOM-07'], 3: ['KOM-07'] });
  });
});

const WORDS = `hospitering kompetanse leder veileder turnus stipend bolig fastlege sykepleier ambulanse nettverk samling
  praksis utdanning omdømme trivsel mentor ordning avtale lønn rekruttering stabilisering oppfølging barnehage`.split(
  /\s+/,
);
/** Titles of some words that they don't share, so that none is near another. */
const lists = fc
  .shuffledSubarray(WORDS, { minLength: 12 })
  .map((words) =>
    Array.from({ length: Math.floor(words.length / 4) }, (_, n) =>
      measure(`KOM-${String(n + 1).padStart(2, '0')}`, words.slice(4 * n, 4 * n + 4).join(' '), `Tema ${n % 3}`),
    ),
  );

describe('whatever the list is,', () => {
  test('all of it in another order is nothing new, without codes and with them', () => {
    fc.assert(
      fc.property(
        lists.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.boolean()),
        ),
        ([list, order, hasCodes]) => {
          const rows = order.map(({ code, title, theme }, n) => fileRow(n, title.nb, theme.nb, hasCodes ? code : null));
          const { codes, questions } = match(rows, knownMeasures(list, list));
          expect(questions).toEqual([]);
          expect(order.map((_, n) => codes.get(n))).toEqual(order.map(({ code }) => code));
        },
      ),
    );
  });

  const rewordings: readonly ((words: readonly string[]) => readonly string[])[] = [
    (words) => words.toReversed().map((word, n) => (n === 0 ? `${word}en` : word)),
    (words) => words.slice(1),
    (words) => words.slice(0, 2),
    (words) => ['Bedre', ...words, 'for', 'alle'],
    (words) => words.map((word) => `${word}s`),
    (words) => words.map((word) => word.slice(0, 3) + word.slice(4)),
    (words) => [`${words[0] ?? ''}s${words[1] ?? ''}`, ...words.slice(2), 'i', 'hele', 'regionen'],
  ];

  test('a reworded title is asked about, and neither added nor removed', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.constantFrom(...rewordings), fc.boolean(), (list, nth, reword, sameTheme) => {
        const at = nth % list.length;
        const rows = list.map(({ title, theme }, n) => {
          const now = n === at ? reword(title.nb.split(' ')).join(' ') : title.nb;
          return fileRow(n, now, n === at && !sameTheme ? 'Et nytt tema' : theme.nb);
        });
        const { codes, questions } = match(rows, knownMeasures(list, list));
        expect(codes.has(at)).toBe(false);
        expect(questions.map(({ row, maybe }) => [row, maybe.map(({ code }) => code)])).toEqual([
          [at, [list[at]?.code]],
        ]);
        const chosen = match(rows, knownMeasures(list, list), [{ row: at, is: list[at]?.code ?? '' }]);
        expect([chosen.codes.get(at), chosen.questions]).toEqual([list[at]?.code, []]);
      }),
    );
  });

  test('no two rows are one measure, whatever is chosen', () => {
    const choices = fc.array(
      fc.record({ row: fc.nat(8), is: fc.constantFrom('new', 'KOM-01', 'KOM-02', 'KOM-03', 'KOM-99') }),
    );
    const titles = fc.array(fc.shuffledSubarray(WORDS.slice(0, 6), { minLength: 1, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, titles, choices, (list, made, chosen) => {
        const rows = made.map((words, n) => fileRow(n, words.join(' ')));
        const { codes, questions } = match(rows, knownMeasures(list, list), chosen);
        const taken = [...codes.values()].filter((code) => code !== null);
        expect(new Set(taken).size).toBe(taken.length);
        expect(codes.size + questions.length).toBe(rows.length);
        for (const { maybe } of questions) for (const { code } of maybe) expect(taken).not.toContain(code);
      }),
    );
  });

  test('with a code in every row there are no questions', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const rows = list.map(({ code }, n) => fileRow(n, 'Gjensidig hospitering', 'Tema', code));
        expect(match(rows, knownMeasures(list, list)).questions).toEqual([]);
      }),
    );
  });
});
