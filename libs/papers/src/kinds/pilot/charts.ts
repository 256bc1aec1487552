import { runChartsOf, resultsOf, type Pilot, type PilotRunChart, type Result } from '@tiltaksmotor/domain';
import type { RunChart } from '@tiltaksmotor/documents';
import { saidOfSignals } from '@tiltaksmotor/texts/signals';
import type { Speech } from '../../speech.js';
import { indicatorName, shownAs } from './effects.js';

/**
 * A run chart of each indicator, a series for each party against its frozen baseline, with one sentence that says the same.
 * What concerns too few people is in no chart; an indicator with nothing to draw has none.
 */
export function runCharts(pilot: Pilot, smallGroup: number, own: Speech): readonly RunChart[] {
  const charts = runChartsOf(pilot, smallGroup);
  const results = resultsOf(pilot, smallGroup);
  return pilot.proposal.indicators.flatMap(({ id, unit }) => {
    const of = charts.filter(({ indicator }) => indicator === id);
    if (of.every(({ points }) => points.length === 0)) return [];
    const series = of.map(({ party, baseline, points }) => ({
      name: own.name(party),
      baseline: baseline?.value ?? null,
      points: points.map(({ period, value }) => ({ at: period.to, label: own.period(period), value })),
    }));
    const says = own.t('results.says', {
      indicator: indicatorName(pilot, id, own),
      changes: results.flatMap((result) => (result.indicator === id ? [saidOf(result, own)] : [])).join('; '),
    });
    const signals = of.flatMap((chart) => signalled(chart, own));
    const title = indicatorName(pilot, id, own);
    return [{ kind: 'run-chart', title, unit, says: [says, ...signals].join(' '), series }];
  });
}

/** What the points themselves signal, where they do. */
function signalled({ party, points, baseline, signals }: PilotRunChart, own: Speech): readonly string[] {
  if (signals.shift === null && signals.trend === null && (signals.runs?.verdict ?? 'as-by-chance') === 'as-by-chance')
    return [];
  const at = (place: number): string => own.day(points[place]?.period.to ?? '');
  return [
    `${own.name(party)}: ${saidOfSignals({ signals, points: points.length, frozen: baseline?.value != null, at }, own.say)}`,
  ];
}

const saidOf = (result: Result, own: Speech): string =>
  own.t(`results.said.${result.effect ?? 'none'}`, {
    party: result.party,
    from: shownAs(result.baseline, result.unit, own),
    to: shownAs(result.latest, result.unit, own),
  });
