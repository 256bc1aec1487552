import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { IndicatorView, Pilot } from '../../../api/types.gen.js';
import { Explained } from '../../../app/Explained.js';
import { useWords } from '../../../app/words.js';
import { Disputes } from './Disputes.js';
import { RunChart } from './RunChart.js';

/** Each indicator against its frozen baseline, with every figure of it. */
export function Figures({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  if (pilot.indicators.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        <Explained text={t('web.pilot.indicators')} />
      </Heading>
      {pilot.indicators.map((indicator) => (
        <Indicator key={indicator.id} pilot={pilot} indicator={indicator} />
      ))}
    </section>
  );
}

export function Indicator({ pilot, indicator }: { readonly pilot: Pilot; readonly indicator: IndicatorView }) {
  const t = useWords();
  const { id, name, unit, direction, source, countingRule } = indicator;
  const charts = pilot.runCharts.filter((chart) => chart.indicator === id);
  return (
    <article className="stack">
      <div>
        <Heading level={3} data-size="xs">
          {name ?? t('web.figures.redacted')} ({unit}, {t(`direction.${direction}`)})
        </Heading>
        <Paragraph className="quiet">{t('web.pilot.counted', { source, rule: countingRule })}</Paragraph>
      </div>
      {charts.length === 0 ? <Paragraph>{t('web.figures.waiting')}</Paragraph> : null}
      <div className="charts">
        {charts.map((chart) => (
          <RunChart key={chart.party} pilot={pilot} chart={chart} indicator={name ?? id} />
        ))}
      </div>
      <Disputes disputes={pilot.disputes.filter((dispute) => dispute.indicator === id)} unit={unit} pilot={pilot} />
    </article>
  );
}
