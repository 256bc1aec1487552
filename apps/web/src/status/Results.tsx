import { Table } from '@digdir/designsystemet-react';
import type { ReportedPilot, ShownFigure } from '../api/types.gen.js';
import { amount, useNames, useWords } from '../app/index.js';

/** Each party's latest figure against its baseline. A disputed one stands beside the other. */
export function Results({ pilot: { indicators, results, title } }: { readonly pilot: ReportedPilot }) {
  const t = useWords();
  const nameOf = useNames();
  if (results.length === 0) return null;
  const shown = (figure: ShownFigure | null): string =>
    figure === null ? '–' : figure.suppressed ? t('web.deciding.suppressed') : number(figure.value);
  const caption = t('web.deciding.results', { title: title ?? t('report.untitled') });
  return (
    <div className="wide" role="group" aria-label={caption} tabIndex={0}>
      <Table data-size="sm">
        <caption>{caption}</caption>
        <Table.Head>
          <Table.Row>
            {['indicator', 'party', 'baseline', 'latest', 'effect'].map((name) => (
              <Table.HeaderCell key={name} scope="col">
                {t(`web.deciding.${name}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {results.map(({ indicator, party, unit, baseline, latest, effect, dispute }) => (
            <Table.Row key={`${indicator} ${party}`}>
              <Table.HeaderCell scope="row">
                {indicators.find(({ id }) => id === indicator)?.name ?? indicator} ({unit})
              </Table.HeaderCell>
              <Table.Cell>{nameOf(party)}</Table.Cell>
              <Table.Cell className="number">{shown(baseline)}</Table.Cell>
              <Table.Cell className="number">
                {shown(latest)}
                {dispute === null
                  ? ''
                  : ` ${t('web.deciding.disputed', { value: number(dispute.value), by: nameOf(dispute.party) })}`}
              </Table.Cell>
              <Table.Cell>{effect === null ? '–' : t(`web.deciding.${effect}`)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

const number = (value: number | null): string => (value === null ? '–' : amount(value));
