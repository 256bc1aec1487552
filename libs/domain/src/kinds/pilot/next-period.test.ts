import { expect, test } from '@jest/globals';
import { periodAfter } from './next-period.js';

test('a month is followed by a month, a quarter by a quarter, a half year by a half year, over New Year and February too', () => {
  expect(periodAfter({ from: '2026-01-01', to: '2026-01-31' })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(periodAfter({ from: '2028-01-01', to: '2028-01-31' })).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(periodAfter({ from: '2026-10-01', to: '2026-12-31' })).toEqual({ from: '2027-01-01', to: '2027-03-31' });
  expect(periodAfter({ from: '2026-07-01', to: '2026-12-31' })).toEqual({ from: '2027-01-01', to: '2027-06-30' });
});

test('other periods are followed by as many days', () => {
  expect(periodAfter({ from: '2026-03-02', to: '2026-03-08' })).toEqual({ from: '2026-03-09', to: '2026-03-15' });
  expect(periodAfter({ from: '2026-03-02', to: '2026-03-02' })).toEqual({ from: '2026-03-03', to: '2026-03-03' });
});
