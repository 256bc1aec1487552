import { halfWay } from '../decimals.js';
import { limitsOf } from './limits.js';

/** Points in a row, by their places in the series, both ends included. */
export interface Stretch {
  readonly length: number;
  readonly from: number;
  readonly to: number;
}
export interface Signals {
  /** The latest six points or more on one side of the centre line. */
  readonly shift: (Stretch & { readonly side: 'above' | 'below' }) | null;
  /** The latest five points or more that only rise or only fall. */
  readonly trend: (Stretch & { readonly going: 'up' | 'down' }) | null;
  /** How often the series changes sides of its own median. Null with too few, or too many, points for the table. */
  readonly runs: {
    readonly count: number;
    /** Points that are not on the median. */
    readonly useful: number;
    readonly fewest: number;
    readonly most: number;
    readonly verdict: 'too-few' | 'too-many' | 'as-by-chance';
  } | null;
  /** Fewer points than any of the rules needs: silence then says nothing. */
  readonly tooFewPoints: boolean;
}

export const SHIFT = 6;
export const TREND = 5;

/**
 * What a run chart signals that chance alone seldom makes, by the rules of R. J. Perla, L. P. Provost and S. K. Murray, "The run
 * chart: a simple analytical tool for learning from variation in healthcare processes", BMJ Quality & Safety 20 (2011), 46-51:
 * shift, trend, and too few or too many runs. Their fourth, the astronomical point, is for the eye and is not computed.
 *
 * Takes values in the order of time, and the centre line: a frozen baseline, or null for the median of the values. The table
 * of runs presupposes half of the points on each side, so that runs are always counted about the values' own median.
 */
export function signalsOf(values: readonly number[], baseline: number | null): Signals {
  return {
    shift: shiftOf(values, baseline ?? medianOf(values)),
    trend: trendOf(values),
    runs: runsOf(values),
    tooFewPoints: values.length < TREND,
  };
}

/** The middle value, or half way between the two in the middle. NaN of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return halfWay(sorted[Math.ceil(middle) - 1] ?? NaN, sorted[Math.floor(middle)] ?? NaN);
}

/** Runs on one side of a line. A value on the line belongs to no run and breaks none. */
export function runsAbout(values: readonly number[], line: number): readonly (Stretch & { side: 'above' | 'below' })[] {
  const runs: (Stretch & { side: 'above' | 'below' })[] = [];
  values.forEach((value, at) => {
    if (value === line) return;
    const side = value > line ? 'above' : 'below';
    const last = runs.at(-1);
    if (last?.side === side) runs[runs.length - 1] = { ...last, length: last.length + 1, to: at };
    else runs.push({ side, length: 1, from: at, to: at });
  });
  return runs;
}

const shiftOf = (values: readonly number[], line: number): Signals['shift'] =>
  runsAbout(values, line).findLast(({ length }) => length >= SHIFT) ?? null;

/** Of values that are alike one after the other, only the first counts. */
function trendOf(values: readonly number[]): Signals['trend'] {
  type Trend = NonNullable<Signals['trend']>;
  const trends: Trend[] = [];
  let last = 0;
  for (let at = 1; at < values.length; at++) {
    const rise = (values[at] as number) - (values[last] as number);
    if (rise === 0) continue;
    const going = rise > 0 ? 'up' : 'down';
    const before = trends.at(-1);
    if (before?.going === going) trends[trends.length - 1] = { ...before, length: before.length + 1, to: at };
    else trends.push({ going, length: 2, from: last, to: at });
    last = at;
  }
  return trends.findLast(({ length }) => length >= TREND) ?? null;
}

function runsOf(values: readonly number[]): Signals['runs'] {
  const runs = runsAbout(values, medianOf(values));
  const useful = runs.reduce((sum, { length }) => sum + length, 0);
  const limits = limitsOf(useful);
  if (limits === null) return null;
  const count = runs.length;
  const verdict = count < limits.fewest ? 'too-few' : count > limits.most ? 'too-many' : 'as-by-chance';
  return { count, useful, ...limits, verdict };
}
