import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differenceOf, halfWay } from './decimals.js';

test('a difference has no more decimals than the numbers have', () => {
  expect(differenceOf(2.3, 2.2)).toBe(0.1);
  expect(differenceOf(3.1, 3)).toBe(0.1);
  expect(differenceOf(0.1, 0.3)).toBe(-0.2);
  expect(differenceOf(1e-7, 3e-7)).toBe(-2e-7);
  expect(Object.is(differenceOf(4, 4), 0)).toBe(true);
});

test('two numbers with decimals differ by what people count that they differ by', () => {
  const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(hundredths, hundredths, (a, b) => expect(differenceOf(a / 100, b / 100)).toBe((a - b || 0) / 100)),
  );
});

test('half way between two numbers is the number that lies there', () => {
  expect(halfWay(0.1, 0.2)).toBe(0.15);
  expect(halfWay(1, 2)).toBe(1.5);
  expect(halfWay(0.1, 0.7)).toBe(0.4);
});
