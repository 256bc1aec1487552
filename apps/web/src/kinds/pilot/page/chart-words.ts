import { saidOfSignals } from '@tiltaksmotor/texts/signals';
import type { Pilot, RunChart } from '../../../api/types.gen.js';
import { counted } from '../../../app/amounts.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** What a chart shows, in sentences: from where to where, whether that is better, and what it signals. */
export function useChartSaid(): (pilot: Pilot, chart: RunChart) => string {
  const t = useWords();
  const nameOf = useNames();
  return (pilot, { indicator, party, unit, baseline, points, signals }) => {
    const result = pilot.results.find((one) => one.indicator === indicator && one.party === party);
    const shown = (figure: { value: number | null } | null | undefined): string => {
      if (figure === null || figure === undefined) return '–';
      return figure.value === null ? t('paper.suppressed') : counted(figure.value, unit);
    };
    const facts = { party, from: shown(baseline), to: shown(result?.latest), nameOf };
    const change =
      result === undefined || result.latest === null
        ? nameOf(party)
        : t(`paper.results.said.${result.effect ?? 'none'}`, facts);
    const at = (place: number): string => day(points[place]?.period.to ?? '');
    const chart = { signals, points: points.length, frozen: baseline?.value != null, at };
    const { dispute = null } = result ?? {};
    const disputed =
      dispute === null ? '' : ` ${t('web.figures.disputed', { party: nameOf(dispute.party), value: shown(dispute) })}`;
    return `${change}.${disputed} ${saidOfSignals(chart, (key, more) => t(key, more ?? {}))}`;
  };
}
