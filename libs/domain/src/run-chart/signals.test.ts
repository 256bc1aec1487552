import { describe, expect, test } from '@jest/globals';
import { FEWEST_USEFUL, limitsOf, MOST_USEFUL } from './limits.js';
import { medianOf, runsAbout, signalsOf } from './signals.js';

/** Missed appointments a month, January 2011 to January 2013: A. Pickering, QuEST, NHS Scotland, "Run charts". Median 7. */
const NHS = [9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 6, 6, 7, 9, 9, 8, 6, 7, 8, 6, 8, 7, 5, 4];

describe('published examples', () => {
  test('missed appointments in Scotland: the median is 7, and only chance is at work', () => {
    expect(medianOf(NHS)).toBe(7);
    expect(runsAbout(NHS, 7).map(({ length }) => length)).toEqual([3, 3, 2, 3, 3, 1, 1, 1, 1, 2]);
    const { shift, trend, runs } = signalsOf(NHS, null);
    expect({ shift, trend }).toEqual({ shift: null, trend: null });
    expect(runs).toEqual({ count: 10, useful: 20, fewest: 6, most: 16, verdict: 'as-by-chance' });
  });

  test('W. J. Stevenson, "Operations management", 2019, chapter 10: four runs about the median of 36.5', () => {
    const values = [25, 29, 42, 40, 35, 38];
    expect(medianOf(values)).toBe(36.5);
    expect(runsAbout(values, 36.5).map(({ length }) => length)).toEqual([2, 2, 1, 1]);
  });

  /** D. Balestracci, "An underrated test for run charts", Quality Digest, October 2008: 7 above, 7 below, 1 above, 1 below. */
  const UNDERRATED = [22, 24, 21, 23, 29, 28, 27, 14, 13, 12, 16, 11, 15, 12, 21, 13];
  test('sixteen months with an intervention: four runs are too few', () => {
    const { runs, shift } = signalsOf(UNDERRATED, null);
    expect(runsAbout(UNDERRATED, medianOf(UNDERRATED)).map(({ length }) => length)).toEqual([7, 7, 1, 1]);
    expect(runs).toMatchObject({ count: 4, useful: 16, verdict: 'too-few' });
    expect(shift).toEqual({ side: 'below', length: 7, from: 7, to: 13 });
  });
  test('and falling from the fifth observation to the ninth is a trend of five', () => {
    const falling = [...UNDERRATED.slice(0, 9), 15];
    expect(signalsOf(falling, null).trend).toEqual({ going: 'down', length: 5, from: 4, to: 8 });
  });
});

describe('the table of runs', () => {
  test('is at hand where run charts in health care are read by it', () => {
    expect(limitsOf(10)).toEqual({ fewest: 3, most: 9 });
    expect(limitsOf(20)).toEqual({ fewest: 6, most: 16 });
    expect(limitsOf(24)).toEqual({ fewest: 8, most: 18 });
    expect(limitsOf(30)).toEqual({ fewest: 11, most: 21 });
    expect(limitsOf(60)).toEqual({ fewest: 24, most: 38 });
    expect([limitsOf(9), limitsOf(61)]).toEqual([null, null]);
  });

  test('is that of Swed and Eisenhart for one in forty at each end, to within one run', () => {
    for (let useful = FEWEST_USEFUL; useful <= MOST_USEFUL; useful++) {
      const { fewest, most } = limitsOf(useful)!;
      const chance = chanceOfRuns(Math.floor(useful / 2), Math.ceil(useful / 2));
      expect([useful, chance((runs) => runs < fewest - 1) <= 0.025]).toEqual([useful, true]);
      expect([useful, chance((runs) => runs <= fewest + 1) > 0.025]).toEqual([useful, true]);
      expect([useful, chance((runs) => runs > most + 1) <= 0.025]).toEqual([useful, true]);
      expect([useful, chance((runs) => runs >= most - 1) > 0.025]).toEqual([useful, true]);
    }
  });
});

describe('the rules', () => {
  test('six on one side of the frozen baseline are a shift, five are not; a value on the line neither adds nor breaks', () => {
    expect(signalsOf([12, 13, 12, 14, 13], 10).shift).toBeNull();
    expect(signalsOf([12, 13, 12, 14, 13, 12], 10).shift).toEqual({ side: 'above', length: 6, from: 0, to: 5 });
    expect(signalsOf([12, 13, 10, 12, 14, 13, 12], 10).shift).toEqual({ side: 'above', length: 6, from: 0, to: 6 });
    expect(signalsOf([12, 13, 12, 9, 14, 13, 12], 10).shift).toBeNull();
  });
  test('five that only rise are a trend; like values count once', () => {
    expect(signalsOf([1, 2, 3, 4], 0).trend).toBeNull();
    expect(signalsOf([1, 2, 2, 3, 4], 0).trend).toBeNull();
    expect(signalsOf([1, 2, 2, 3, 4, 5], 0).trend).toEqual({ going: 'up', length: 5, from: 0, to: 5 });
    expect(signalsOf([5, 1, 2, 3, 4], 0).trend).toBeNull();
  });
  test('up and down each time makes too many runs', () => {
    const seesaw = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 1 : 9));
    expect(signalsOf(seesaw, null).runs).toMatchObject({ count: 12, most: 11, verdict: 'too-many' });
  });
  test('fewer points than a rule needs is said, and is no signal', () => {
    expect(signalsOf([1, 2, 3, 4], 9)).toEqual({ shift: null, trend: null, runs: null, tooFewPoints: true });
    expect(signalsOf([], null)).toEqual({ shift: null, trend: null, runs: null, tooFewPoints: true });
  });
});

/** The chance of so many runs of `a` points above and `b` below, by counting the ways. */
function chanceOfRuns(a: number, b: number): (such: (runs: number) => boolean) => number {
  const ways = (runs: number): number => {
    const half = Math.floor(runs / 2);
    if (runs % 2 === 0) return 2 * choose(a - 1, half - 1) * choose(b - 1, half - 1);
    return choose(a - 1, half) * choose(b - 1, half - 1) + choose(a - 1, half - 1) * choose(b - 1, half);
  };
  const all = choose(a + b, a);
  return (such) => {
    let sum = 0;
    for (let runs = 2; runs <= a + b; runs++) if (such(runs)) sum += ways(runs);
    return sum / all;
  };
}
function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

test('a value that lies on the median is on no side of it, also where the median has decimals', () => {
  const values = [0.1, 0.15, 0.15, 0.2];
  expect(runsAbout([0.15, 0.1, 0.2, 0.15], medianOf([0.1, 0.2])).map(({ side }) => side)).toEqual(['below', 'above']);
  expect(medianOf(values)).toBe(0.15);
});
