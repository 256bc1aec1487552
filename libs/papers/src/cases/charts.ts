import { resultsOf, shown, type Figure, type Pilot, type Result } from '@tiltaksmotor/domain';
import type { RunChart } from '@tiltaksmotor/documents';
import type { Speech } from '../speech.js';
import { indicatorName, shownAs } from './effects.js';

/**
 * A run chart of each indicator, a series for each party against its frozen baseline, with one sentence that says the same.
 * What concerns too few people is in no chart; an indicator with nothing to draw has none.
 */
export function runCharts(pilot: Pilot, smallGroup: number, own: Speech): readonly RunChart[] {
  const results = resultsOf(pilot, smallGroup);
  return pilot.proposal.indicators.flatMap(({ id, unit }) => {
    const of = results.filter(({ indicator }) => indicator === id);
    const series = of.map((result) => ({
      name: own.name(result.party),
      baseline: result.baseline?.value ?? null,
      points: pointsOf(pilot, result, smallGroup, own),
    }));
    if (series.every(({ points }) => points.length === 0)) return [];
    const says = own.t('results.says', {
      indicator: indicatorName(pilot, id, own),
      changes: of.map((result) => saidOf(result, own)).join('; '),
    });
    return [{ kind: 'run-chart', title: indicatorName(pilot, id, own), unit, says, series }];
  });
}

function pointsOf(pilot: Pilot, { indicator, party }: Result, smallGroup: number, own: Speech) {
  const counts = (figure: Figure): boolean =>
    !figure.void && figure.kind === 'trial' && figure.indicator === indicator && figure.party === party;
  return pilot.figures
    .filter(counts)
    .toSorted((a, b) => a.period.to.localeCompare(b.period.to))
    .flatMap((figure) => {
      const dispute = pilot.disputes.find((one) => one.figure === figure.id);
      const { value, period } = shown(figure, smallGroup, dispute);
      return value === null ? [] : [{ at: period.to, label: own.period(period), value }];
    });
}

const saidOf = (result: Result, own: Speech): string =>
  own.t(`results.said.${result.effect ?? 'none'}`, {
    party: result.party,
    from: shownAs(result.baseline, result.unit, own),
    to: shownAs(result.latest, result.unit, own),
  });
