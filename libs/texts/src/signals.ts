import type { Signals } from '@tiltaksmotor/domain';

interface Chart {
  readonly signals: Signals;
  /** How many points the chart has. */
  readonly points: number;
  /** Whether its line is a frozen baseline, and not the median. */
  readonly frozen: boolean;
  /** When a point was, in words, by its place. */
  readonly at: (place: number) => string;
}
type Say = (key: string, facts?: Readonly<Record<string, unknown>>) => string;

/** What a run chart signals, in sentences: the same on the page and in the paper. */
export function saidOfSignals({ signals, points, frozen, at }: Chart, say: Say): string {
  const { shift, trend, runs, tooFewPoints } = signals;
  if (points === 0) return say('signal.nothing');
  if (tooFewPoints) return say('signal.too-few-points', { count: points });
  const line = say(frozen ? 'signal.baseline' : 'signal.median');
  const said = [
    ...(shift === null
      ? []
      : [say(`signal.shift.${shift.side}`, { points: shift.length, line, from: at(shift.from), to: at(shift.to) })]),
    ...(trend === null
      ? []
      : [say(`signal.trend.${trend.going}`, { points: trend.length, from: at(trend.from), to: at(trend.to) })]),
    ...(runs === null || runs.verdict === 'as-by-chance' ? [] : [say(`signal.runs.${runs.verdict}`, { ...runs })]),
  ];
  if (said.length > 0) return said.join(' ');
  return say(runs === null ? 'signal.none-yet' : 'signal.none');
}
