import type { ReactNode } from 'react';
import { Alert, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { saidOfSignals } from '@tiltaksmotor/texts/signals';
import type { RunChart as Chart, DisputeView, FigureView, IndicatorView, Pilot } from '../../../api/types.gen.js';
import {
  amount,
  counted,
  day,
  Explained,
  fetched,
  Part,
  useNames,
  useWords,
  Section,
  Counted,
  Sides,
  WideTable,
} from '../../../app/index.js';

/** Each indicator against its frozen baseline, with every figure of it. */
export function Figures({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  if (pilot.indicators.length === 0) return null;
  return (
    <Section title={<Explained text={t('web.pilot.indicators')} />}>
      {pilot.indicators.map((indicator) => (
        <Indicator key={indicator.id} pilot={pilot} indicator={indicator} />
      ))}
    </Section>
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

const Drawing = fetched(() => import('../../../app/Drawing.js'));

/** One indicator at one party: the picture, what it says in a sentence, and all of its figures in a table. */
function RunChart({
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
    <Section level={4} className="chart" title={nameOf(party)}>
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
    </Section>
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

/** What a chart shows, in sentences: from where to where, whether that is better, and what it signals. */
function useChartSaid(): (pilot: Pilot, chart: Chart) => string {
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

/** Every figure behind a chart: baselines, hidden ones, and those that no longer hold too. */
function FigureTable({
  pilot,
  chart: { indicator: id, party, unit },
  indicator,
}: {
  readonly pilot: Pilot;
  readonly chart: Chart;
  readonly indicator: string;
}) {
  const t = useWords();
  const nameOf = useNames();
  const cellsOf = useCells(pilot);
  const figures = pilot.figures
    .filter((figure) => figure.indicator === id && figure.party === party)
    .toSorted((a, b) => a.period.to.localeCompare(b.period.to));
  if (figures.length === 0) return null;
  return (
    <Details data-size="sm">
      <Details.Summary>{t('web.figures.table', { party: nameOf(party) })}</Details.Summary>
      <Details.Content>
        <WideTable
          caption={t('web.figures.caption', { indicator, party: nameOf(party) })}
          head={[
            t('web.figures.period'),
            t('web.figures.value', { unit }),
            t('web.figures.method'),
            t('web.figures.mark'),
          ]}
          rows={figures.map(cellsOf)}
        />
      </Details.Content>
    </Details>
  );
}

function useCells({ disputes, smallGroup }: Pilot): (figure: FigureView) => readonly ReactNode[] {
  const t = useWords();
  return ({ id, kind, period, value, method, voided, ...figure }) => {
    const gone =
      voided === null
        ? t('web.figures.is-void')
        : t('web.figures.is-voided', { date: day(voided.at), reason: voided.reason ?? t('web.figures.redacted') });
    const marks = [
      ...(kind === 'baseline' ? [t('web.figures.is-baseline')] : []),
      ...(figure.void ? [gone] : []),
      ...(disputes.some((dispute) => dispute.figure === id) ? [t('web.figures.is-disputed')] : []),
    ];
    return [
      `${day(period.from)}–${day(period.to)}`,
      value === null ? (
        t('web.figures.is-hidden', { least: smallGroup })
      ) : figure.void ? (
        <s>{amount(value)}</s>
      ) : (
        amount(value)
      ),
      method ?? t('web.figures.as-agreed'),
      marks.join(', '),
    ];
  };
}

/** Both figures and both methods stand side by side, until it is settled and after. */
function Disputes({
  disputes,
  unit,
  pilot,
}: {
  readonly disputes: readonly DisputeView[];
  readonly unit: string;
  readonly pilot: Pilot;
}) {
  const t = useWords();
  if (disputes.length === 0) return null;
  return (
    <Section level={4} title={t('web.figures.disputes')}>
      {disputes.map((dispute) => (
        <Dispute key={dispute.id} dispute={dispute} unit={unit} least={pilot.smallGroup} />
      ))}
    </Section>
  );
}

function Dispute({
  dispute: { period, reported, party, value, method, resolved, ended },
  unit,
  least,
}: {
  readonly dispute: DisputeView;
  readonly unit: string;
  readonly least: number;
}) {
  const t = useWords();
  const nameOf = useNames();
  const side = (label: string, number: number | null, how: string | null) => {
    const figure = number === null ? t('web.figures.is-hidden', { least }) : counted(number, unit);
    return { label, value: <Counted figure={figure} how={how ?? t('web.figures.as-agreed')} /> };
  };
  return (
    <Alert data-color={resolved === null && !ended ? 'warning' : 'info'}>
      {period === null ? null : (
        <Paragraph data-size="sm">
          {day(period.from)}–{day(period.to)}
        </Paragraph>
      )}
      <Sides
        sides={[
          side(t('web.figures.reported', { party: nameOf(reported.party ?? '') }), reported.value, reported.method),
          side(t('web.figures.counted', { party: nameOf(party) }), value, method),
        ]}
      />
      <Paragraph data-size="sm">
        {resolved === null
          ? t(ended ? 'web.figures.dispute-ended' : 'web.figures.open')
          : `${day(resolved.at)}: ${t(`shown.${resolved.shown}`)}. ${resolved.reason ?? ''}`}
      </Paragraph>
    </Alert>
  );
}
