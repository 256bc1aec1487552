import { amountIn } from '@tiltaksmotor/texts/amounts';
import type { RunChart } from './paper.js';
import type { Words } from './words.js';

/** A run chart worked out: what is left to a renderer is where to put the ink. */
export interface ChartPlan {
  readonly title: string;
  readonly unit: string;
  readonly says: string;
  /** One for each moment that any series has, in order. */
  readonly labels: readonly string[];
  readonly scale: Scale;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly series: readonly SeriesPlan[];
}
export interface SeriesPlan {
  /** With its baseline in words. */
  readonly name: string;
  readonly baseline: number | null;
  /** As many as there are labels; null where the series has nothing. */
  readonly values: readonly (number | null)[];
}
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

export function planned(chart: RunChart, words: Words): ChartPlan {
  const moments = new Map<string, string>();
  for (const series of chart.series) for (const { at, label } of series.points) moments.set(at, label);
  const at = [...moments.keys()].sort();
  const values = chart.series.flatMap(({ baseline, points }) => [
    ...points.map(({ value }) => value),
    ...(baseline === null ? [] : [baseline]),
  ]);
  const scale = scaleOf(values);
  return {
    title: chart.title,
    unit: chart.unit,
    says: chart.says,
    labels: at.map((moment) => moments.get(moment) ?? ''),
    scale,
    ticks: ticksOf(scale).map((value) => ({ value, label: amountIn(words.language, value) })),
    series: chart.series.map(({ name, baseline, points }) => {
      const known = new Map(points.map((point) => [point.at, point.value]));
      const values = at.map((moment) => known.get(moment) ?? null);
      return { name: nameWith(baseline, name, words), baseline, values };
    }),
  };
}

function nameWith(baseline: number | null, name: string, words: Words): string {
  return baseline === null ? name : `${name} (${words.baseline} ${amountIn(words.language, baseline)})`;
}

/** Ends on whole steps of 1, 2 or 5 times a power of ten, four to eight of them, with zero in it when zero is near. */
function scaleOf(values: readonly number[]): Scale {
  const least = values.length === 0 ? 0 : Math.min(...values);
  const most = values.length === 0 ? 1 : Math.max(...values);
  const spread = most - least;
  const from = least > 0 && least < 1.5 * spread ? 0 : least;
  const width = most - from || Math.abs(most) || 1;
  const power = 10 ** Math.floor(Math.log10(width / 4));
  const step = power * ([1, 2, 5].find((times) => width / (power * times) <= 6) ?? 10);
  const low = Math.floor(from / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  return { low: rounded(low, step), high: rounded(high, step), step };
}

function ticksOf({ low, high, step }: Scale): readonly number[] {
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, nth) => rounded(low + nth * step, step));
}

/** Without the crumbs of binary fractions: 0.30000000000000004 is 0.3. */
function rounded(value: number, step: number): number {
  const decimals = Math.max(0, Math.ceil(-Math.log10(step)) + 1);
  return Number(value.toFixed(Math.min(decimals, 15)));
}
