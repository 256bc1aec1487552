import { describe, expect, test } from '@jest/globals';
import { readNumber } from '@tiltaksmotor/domain/numbers';
import { amountIn, changeIn, inSheet, withUnit } from './amounts.js';

const BLANK = '\u00a0';

describe('a number', () => {
  test.each([
    [0, '0', '0'],
    [-0, '0', '0'],
    [0.5, '0,5', '0.5'],
    [1234.5, `1${BLANK}234,5`, `1${BLANK}234.5`],
    [-1_234_567.25, `−1${BLANK}234${BLANK}567,25`, `−1${BLANK}234${BLANK}567.25`],
    [2 / 3, '0,667', '0.667'],
    [1e12, `1${BLANK}000${BLANK}000${BLANK}000${BLANK}000`, `1${BLANK}000${BLANK}000${BLANK}000${BLANK}000`],
  ])('%d is written in the language that is read', (n, nb, en) => {
    expect([amountIn('nb', n), amountIn(undefined, n), amountIn('en', n)]).toEqual([nb, nb, en]);
  });

  test('that binary fractions made of a difference is the difference that people get', () => {
    expect(amountIn('nb', 3.1 - 3)).toBe('0,1');
    expect(changeIn('nb', 3.1 - 3)).toBe('+0,1');
    expect([changeIn('nb', -2.5), changeIn('en', -2.5), changeIn('nb', 0)]).toEqual(['−2,5', '−2.5', '0']);
  });

  test('in a spreadsheet has its comma and all of its digits, whoever reads it', () => {
    expect([0.5, -12_345.5, 1e12, 0.0000001, 1 / 3, 12].map(inSheet)).toEqual([
      '0,5',
      '-12345,5',
      '1000000000000',
      '0,0000001',
      '0,3333333333333333',
      '12',
    ]);
  });

  test('that is not zero never reads as zero', () => {
    expect([amountIn('nb', 0.0004), amountIn('nb', -0.000123456)]).toEqual(['0,0004', '−0,000123']);
  });

  test.each(['nb', 'en'])('copied from a page in %s into a field is read as what it was', (language) => {
    for (const n of [0.5, 12, 1234, 45_000, 1_234_567.5, -3.25, 1234.125])
      expect(readNumber(amountIn(language, n))).toEqual({ value: n });
  });
});

describe('a number with its unit', () => {
  test.each([
    ['dager', '1 dag', '2 dager'],
    ['Dager', '1 dag', '2 dager'],
    ['dag', '1 dag', '2 dager'],
    ['timer', '1 time', '2 timer'],
    ['kroner', '1 krone', '2 kroner'],
    ['personer', '1 person', '2 personer'],
    ['hospiteringsdager', '1 hospiteringsdag', '2 hospiteringsdager'],
    ['prosent', '1 prosent', '2 prosent'],
    ['%', '1 %', '2 %'],
    ['årsverk', '1 årsverk', '2 årsverk'],
    ['dager per ansatt', '1 dag per ansatt', '2 dager per ansatt'],
    ['prosent av avtalte årsverk', '1 prosent av avtalte årsverk', '2 prosent av avtalte årsverk'],
    ['days', '1 day', '2 days'],
    ['full-time equivalents', '1 full-time equivalent', '2 full-time equivalents'],
  ])('is said of one and of many as people say it: %s', (unit, one, many) => {
    expect([withUnit('nb', 1, unit), withUnit('nb', 2, unit)]).toEqual([one, many]);
  });

  test.each([
    'antall dager',
    'dager og netter',
    'timer/uke',
    'dager i turnus eller vakt',
    'pasientforløp',
    'tidspunkter',
    'dagers venting',
    'vaktlag',
  ])('that is not known is written as it was given, beside the number: %s', (unit) => {
    expect([withUnit('nb', 1, unit), withUnit('nb', 5, unit)]).toEqual([`1 (${unit})`, `5 (${unit})`]);
  });

  test('is of one only where it is written as one', () => {
    expect(withUnit('nb', 0, 'dager')).toBe('0 dager');
    expect(withUnit('nb', 0.5, 'dager')).toBe('0,5 dager');
    expect(withUnit('nb', -1, 'dager')).toBe('−1 dag');
    expect(withUnit('nb', 3.1 - 2.1, 'dager')).toBe('1 dag');
    expect(withUnit('en', 1.5, 'days')).toBe('1.5 days');
  });

  test('stays in the language that the unit was written in, and is not taken for a word of another', () => {
    expect([withUnit('en', 1, 'dager'), withUnit('en', 2, 'timer')]).toEqual(['1 dag', '2 timer']);
    expect(withUnit('en', 2, 'time')).toBe('2 (time)');
    expect([withUnit('en', 2, 'person'), withUnit('nb', 2, 'person')]).toEqual(['2 people', '2 personer']);
  });

  test('is said in nynorsk, and a unit that bokmål alone has stays as it was written', () => {
    expect([withUnit('nn', 1, 'timer'), withUnit('nn', 2, 'timer'), withUnit('nn', 3, 'veker')]).toEqual([
      '1 time',
      '2 timer',
      '3 veker',
    ]);
    expect([withUnit('nb', 2, 'veker'), withUnit('nn', 1.5, 'månader')]).toEqual(['2 veker', '1,5 månader']);
  });

  test('without one is the number', () => {
    expect(withUnit('nb', 12, ' ')).toBe('12');
  });
});
