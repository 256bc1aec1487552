import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberIn, readNumber, typedNumber } from './numbers.js';

test.each([
  ['3,5', 3.5],
  ['3.5', 3.5],
  [' 12 ', 12],
  ['0,125', 0.125],
  ['0.125', 0.125],
  ['1234,567', 1234.567],
  ['1 234,5', 1234.5],
  ['1 234,567', 1234.567],
  ['1\u00a0234\u202f567', 1_234_567],
  ['1 234.5', 1234.5],
  ['45 000 000', 45_000_000],
  ['1,2340', 1.234],
  ['1,50', 1.5],
  ['−3,5', -3.5],
  ['-3.5', -3.5],
  ['– 3', -3],
  ['+3', 3],
  [',5', 0.5],
  ['３，５', 3.5],
  ['007', 7],
  ['−0', 0],
  ['', null],
  [' \u00a0\u200b', null],
])('%j is read as %j', (typed, value) => {
  expect(readNumber(typed)).toEqual({ value });
});

test.each([
  ['1.234', 'ambiguous'],
  ['1,234', 'ambiguous'],
  ['3.500', 'ambiguous'],
  ['−12,000', 'ambiguous'],
  ['1.234,50', 'two-separators'],
  ['1,234.50', 'two-separators'],
  ['1.234.567', 'two-separators'],
  ['1,2,3', 'two-separators'],
  ['3,5 timer', 'no-number'],
  ['1e5', 'no-number'],
  ['Infinity', 'no-number'],
  ['12 34', 'no-number'],
  ['1234 567', 'no-number'],
  ['3,', 'no-number'],
  ['3, 5', 'no-number'],
  ['--3', 'no-number'],
  ['3-5', 'no-number'],
  ['ti', 'no-number'],
  ['1'.repeat(61), 'no-number'],
])('%j is asked again: %s', (typed, why) => {
  expect(readNumber(typed)).toMatchObject({ fault: { why } });
  expect(numberIn(typed)).toBeNull();
});

test('what may be thousands or decimals is told how each is written, and both are then read', () => {
  expect(readNumber('3.500')).toEqual({ fault: { why: 'ambiguous', whole: '3500', decimal: '3,5000' } });
  expect([readNumber('3500'), readNumber('3,5000')]).toEqual([{ value: 3500 }, { value: 3.5 }]);
  expect(readNumber('−1,234')).toEqual({ fault: { why: 'ambiguous', whole: '−1234', decimal: '−1,2340' } });
});

test('a field may take whole numbers only, and those within bounds', () => {
  expect(readNumber('12,0', { whole: true })).toEqual({ value: 12 });
  expect(readNumber('12,5', { whole: true })).toEqual({ fault: { why: 'not-whole' } });
  expect(readNumber('−1', { least: 0 })).toEqual({ fault: { why: 'too-low', least: 0 } });
  expect(readNumber('1 000 001', { most: 1e6 })).toEqual({ fault: { why: 'too-high', most: 1e6 } });
  expect(readNumber('', { whole: true, least: 1 })).toEqual({ value: null });
});

test.each([
  [1234.5, 'nb', '1\u00a0234,5'],
  [1234.5, 'en', '1\u00a0234.5'],
  [-45_000_000, 'nb', '−45\u00a0000\u00a0000'],
  [1.125, 'nb', '1,1250'],
  [1e-7, 'nb', '0,0000001'],
  [null, 'nb', ''],
] as const)('%j is written in %s as %j', (value, language, written) => {
  expect(typedNumber(value, language)).toBe(written);
});

test('a number that is written is read back as the same number', () => {
  const value = fc.oneof(
    fc.integer({ min: -1e12, max: 1e12 }),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
  );
  fc.assert(
    fc.property(value, fc.constantFrom('nb', 'en'), (n, language) => {
      const rounded = Number(n.toFixed(12)) || 0;
      expect(readNumber(typedNumber(rounded, language))).toEqual({ value: rounded });
    }),
    { numRuns: 2000 },
  );
});

test('whatever is typed is a number, nothing or a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.- −\u00a0e+a') }), (typed) => {
      const read = readNumber(typed);
      return 'fault' in read || read.value === null || Number.isFinite(read.value);
    }),
    { numRuns: 2000 },
  );
});
