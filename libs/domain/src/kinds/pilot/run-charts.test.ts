import { expect, test } from '@jest/globals';
import { runChartsOf } from './run-charts.js';
import { INITIAL, type Figure, type Pilot } from './state.js';

const figure = (id: string, month: number, value: number, more: Partial<Figure> = {}): Figure => ({
  id,
  kind: 'trial',
  party: 'harstad',
  indicator: 'dager',
  period: { from: `2026-0${month}-01`, to: `2026-0${month}-28` },
  value,
  groupSize: null,
  method: null,
  cycle: 1,
  at: '2026-09-01T10:00:00.000Z',
  void: false,
  ...more,
});
const words = { ref: 'r', hash: 'h' } as never;
const given = { answer: 'given', joinedAt: '2026-01-01T00:00:00.000Z' } as never;
const pilotWith = (figures: readonly Figure[], more: Partial<Pilot> = {}): Pilot => ({
  ...INITIAL,
  proposal: {
    ...INITIAL.proposal,
    parties: [{ party: 'harstad', contribution: null, hours: 0, kroner: 0, paidBy: null }],
    indicators: [
      {
        id: 'dager',
        name: words,
        unit: 'dager',
        direction: 'up',
        source: words,
        countingRule: words,
        reportedBy: [{ party: 'harstad', extractedBy: null }],
      },
    ],
  },
  answers: { harstad: given },
  figures,
  ...more,
});

test('a chart has the points that stand, by period, against the frozen baseline', () => {
  const [chart] = runChartsOf(
    pilotWith([
      figure('F1', 1, 6, { kind: 'baseline' }),
      figure('F3', 3, 9),
      figure('F2', 2, 8),
      figure('F4', 3, 90, { void: true }),
      figure('F5', 4, 3, { groupSize: 3 }),
    ]),
    5,
  );
  expect(chart?.baseline?.value).toBe(6);
  expect(chart?.points.map((point) => [point.figure, point.value])).toEqual([
    ['F2', 8],
    ['F3', 9],
  ]);
  expect(chart).toMatchObject({ suppressed: 1, signals: { tooFewPoints: true } });
});

test('a dispute that was settled for the other figure moves the point', () => {
  const dispute = {
    id: 'D1',
    figure: 'F2',
    party: 'kvaefjord',
    value: 4,
    method: words,
    at: '2026-09-01T10:00:00.000Z',
    resolved: { shown: 'disputed', reason: words, at: '2026-09-02T10:00:00.000Z' },
  } as const;
  const [chart] = runChartsOf(pilotWith([figure('F2', 2, 133)], { disputes: [dispute] }), 5);
  expect(chart?.points.map(({ value }) => value)).toEqual([4]);
});

test('a small group in no way decides a signal', () => {
  const rising = [1, 2, 3, 4, 5].map((value, i) => figure(`F${i}`, i + 1, value, value === 3 ? { groupSize: 2 } : {}));
  expect(runChartsOf(pilotWith(rising), 5)[0]?.signals.trend).toBeNull();
  expect(runChartsOf(pilotWith(rising), 2)[0]?.signals.trend).toMatchObject({ going: 'up', length: 5 });
});
