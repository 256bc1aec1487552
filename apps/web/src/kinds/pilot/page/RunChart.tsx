import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { DisputeView, Pilot, RunChart as Chart } from '../../../api/types.gen.js';
import { counted } from '../../../app/amounts.js';
import { useNames } from '../../../app/names.js';
import { fetched } from '../../../app/fetched.js';
import { Part } from '../../../app/Part.js';
import { useWords } from '../../../app/words.js';
import { useChartSaid } from './chart-words.js';
import { FigureTable } from './FigureTable.js';

const Drawing = fetched(() => import('./Drawing.js'));

/** One indicator at one party: the picture, what it says in a sentence, and all of its figures in a table. */
export function RunChart({
  pilot,
  chart,
  indicator,
}: {
  readonly pilot: Pilot;
  readonly chart: Chart;
  readonly indicator: string;
}) {
  const t = useWords();
  const nameOf = useNames();
  const saysOf = useChartSaid();
  const { party, points, suppressed, baseline } = chart;
  const says = saysOf(pilot, chart);
  const drawn = {
    points: points.map(({ figure, period, value }) => ({
      at: period.to,
      value,
      other: pilot.disputes.find((dispute) => dispute.figure === figure)?.value ?? null,
    })),
    baseline: baseline?.value ?? null,
  };
  return (
    <section className="stack chart">
      <Heading level={4} data-size="2xs">
        {nameOf(party)}
      </Heading>
      {points.length === 0 ? null : (
        <>
          <Legend chart={chart} disputes={pilot.disputes} />
          <div role="img" aria-label={`${indicator}. ${says}`} className="drawing">
            <Part meanwhile={<span className="quiet">{t('web.figures.drawing')}</span>}>
              <Drawing drawn={drawn} />
            </Part>
          </div>
        </>
      )}
      <Paragraph data-size="sm">{says}</Paragraph>
      {baseline === null ? <Paragraph data-size="sm">{t('web.figures.no-baseline')}</Paragraph> : null}
      {suppressed === 0 ? null : (
        <Paragraph data-size="sm">{t('web.figures.hidden', { count: suppressed, least: pilot.smallGroup })}</Paragraph>
      )}
      <FigureTable pilot={pilot} chart={chart} indicator={indicator} />
    </section>
  );
}

/** What the line and the open ring are. */
function Legend({
  chart: { baseline, points, unit },
  disputes,
}: {
  readonly chart: Chart;
  readonly disputes: readonly DisputeView[];
}) {
  const t = useWords();
  const disputed = disputes.some(({ figure, value }) => value !== null && points.some((one) => one.figure === figure));
  return (
    <p className="legend quiet">
      {baseline === null || baseline.value === null ? null : (
        <span>
          <span className="dashes" aria-hidden /> {t('web.figures.baseline', { value: counted(baseline.value, unit) })}
        </span>
      )}
      {disputed ? (
        <span>
          <span className="ring" aria-hidden /> {t('web.figures.other-side')}
        </span>
      ) : null}
    </p>
  );
}
