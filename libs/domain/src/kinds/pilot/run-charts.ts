import { signalsOf, type Signals } from '../../run-chart/index.js';
import type { Period } from './fields.js';
import { nextPeriod } from './next-period.js';
import { disputeOf, resultsOf, shown, trialFigures, type Result, type ShownFigure } from './results.js';
import type { Pilot } from './state.js';

export type RunChartPoint = ShownFigure & { readonly value: number };

/** One indicator at one party over time, against the baseline that was frozen when the trial started. */
export interface PilotRunChart extends Pick<Result, 'indicator' | 'party' | 'unit' | 'direction' | 'baseline'> {
  /** By the periods' ends. What concerns too few people is not among them. */
  readonly points: readonly RunChartPoint[];
  /** Figures left out since they concern too few people. */
  readonly suppressed: number;
  /** Places in `points`. */
  readonly signals: Signals;
  /** What the next figure is most likely for. */
  readonly next: Period | null;
}

/** A run chart for each line of the measurement contract and each party that has joined and reports it. */
export const runChartsOf = (pilot: Pilot, smallGroup: number): readonly PilotRunChart[] =>
  resultsOf(pilot, smallGroup).map(({ indicator, party, unit, direction, baseline }) => {
    const figures = trialFigures(pilot, indicator, party).map((figure) =>
      shown(figure, smallGroup, disputeOf(pilot, figure)),
    );
    const points = figures.filter((figure): figure is RunChartPoint => figure.value !== null);
    const values = points.map(({ value }) => value);
    return {
      indicator,
      party,
      unit,
      direction,
      baseline,
      points,
      suppressed: figures.length - points.length,
      signals: signalsOf(values, baseline?.value ?? null),
      next: nextPeriod(pilot, indicator, party),
    };
  });
