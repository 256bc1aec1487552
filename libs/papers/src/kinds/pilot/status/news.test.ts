import { expect, test } from '@jest/globals';
import { newsOf } from './news.js';
import type { Change } from './status.js';

const change = (pilot: string, type: string, day: number): Change => ({
  pilot,
  type,
  at: `2027-03-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  title: null,
  data: {},
  role: 'leader',
  organisation: null,
});
const told = (...changes: readonly Change[]) =>
  newsOf(changes).map(({ change: { pilot, type, at }, others }) => [pilot, type, Number(at.slice(8, 10)), others]);

test('of each pilot one thing is told, the newest that moved it, and how much else there was', () => {
  expect(
    told(
      change('a', 'DisputeResolved', 9),
      change('b', 'FigureDisputed', 8),
      change('a', 'AdaptationDecided', 7),
      change('a', 'TrialEnded', 6),
    ),
  ).toEqual([
    ['a', 'AdaptationDecided', 7, 2],
    ['b', 'FigureDisputed', 8, 0],
  ]);
});

test('what was taken back is not what moved it, and where nothing did the newest is told', () => {
  expect(
    told(change('a', 'DecisionTakenBack', 10), change('a', 'TrialEnded', 9), change('a', 'TrialStarted', 7)),
  ).toEqual([['a', 'TrialEnded', 9, 2]]);
  expect(told(change('a', 'DisputeResolved', 4), change('a', 'FigureDisputed', 3))).toEqual([
    ['a', 'DisputeResolved', 4, 1],
  ]);
});

test('where nothing happened there is nothing', () => {
  expect(told()).toEqual([]);
});
