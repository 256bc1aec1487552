import { Details, Table } from '@digdir/designsystemet-react';
import type { FigureView, Pilot, RunChart } from '../../../api/types.gen.js';
import { amount } from '../../../app/amounts.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** Every figure behind a chart: baselines, hidden ones, and those that no longer hold too. */
export function FigureTable({
  pilot,
  chart: { indicator: id, party, unit },
  indicator,
}: {
  readonly pilot: Pilot;
  readonly chart: RunChart;
  readonly indicator: string;
}) {
  const t = useWords();
  const nameOf = useNames();
  const figures = pilot.figures
    .filter((figure) => figure.indicator === id && figure.party === party)
    .toSorted((a, b) => a.period.to.localeCompare(b.period.to));
  if (figures.length === 0) return null;
  return (
    <Details data-size="sm">
      <Details.Summary>{t('web.figures.table', { party: nameOf(party) })}</Details.Summary>
      <Details.Content>
        <div
          className="wide"
          tabIndex={0}
          role="region"
          aria-label={t('web.figures.caption', { indicator, party: nameOf(party) })}
        >
          <Table data-size="sm">
            <caption>{t('web.figures.caption', { indicator, party: nameOf(party) })}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('web.figures.period')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('web.figures.value', { unit })}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('web.figures.method')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('web.figures.mark')}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {figures.map((figure) => (
                <Row key={figure.id} figure={figure} pilot={pilot} />
              ))}
            </Table.Body>
          </Table>
        </div>
      </Details.Content>
    </Details>
  );
}

function Row({ figure, pilot: { disputes, smallGroup } }: { readonly figure: FigureView; readonly pilot: Pilot }) {
  const t = useWords();
  const { id, kind, period, value, method, voided } = figure;
  const gone =
    voided === null
      ? t('web.figures.is-void')
      : t('web.figures.is-voided', { date: day(voided.at), reason: voided.reason ?? t('web.figures.redacted') });
  const marks = [
    ...(kind === 'baseline' ? [t('web.figures.is-baseline')] : []),
    ...(figure.void ? [gone] : []),
    ...(disputes.some((dispute) => dispute.figure === id) ? [t('web.figures.is-disputed')] : []),
  ];
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {day(period.from)}–{day(period.to)}
      </Table.HeaderCell>
      <Table.Cell>
        {value === null ? (
          t('web.figures.is-hidden', { least: smallGroup })
        ) : figure.void ? (
          <s>{amount(value)}</s>
        ) : (
          amount(value)
        )}
      </Table.Cell>
      <Table.Cell>{method ?? t('web.figures.as-agreed')}</Table.Cell>
      <Table.Cell>{marks.join(', ')}</Table.Cell>
    </Table.Row>
  );
}
