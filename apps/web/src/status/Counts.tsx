import { Heading, Table } from '@digdir/designsystemet-react';
import { PHASES } from '@tiltaksmotor/domain/phases';
import type { DecidingStatus } from '../api/types.gen.js';
import { amount, useWords } from '../app/index.js';

/** How many pilots are in each phase, and how many of them have something overdue. */
export function Counts({ status: { counts, total, pilots } }: { readonly status: DecidingStatus }) {
  const t = useWords();
  const late = (phase: string): number => pilots.filter((pilot) => pilot.phase === phase && pilot.overdue).length;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm" id="counts">
        {t('web.deciding.counts', { total })}
      </Heading>
      {total === 0 ? null : (
        <div className="wide" role="region" aria-labelledby="counts" tabIndex={0}>
          <Table data-size="sm">
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('web.deciding.phase')}</Table.HeaderCell>
                <Table.HeaderCell scope="col" className="number">
                  {t('web.deciding.number')}
                </Table.HeaderCell>
                <Table.HeaderCell scope="col" className="number">
                  {t('web.deciding.overdue')}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {PHASES.filter((phase) => counts[phase] !== undefined).map((phase) => (
                <Table.Row key={phase} data-phase={phase}>
                  <Table.HeaderCell scope="row">{t(`phase.${phase}`)}</Table.HeaderCell>
                  <Table.Cell className="number">{amount(counts[phase] ?? 0)}</Table.Cell>
                  <Table.Cell className="number">{amount(late(phase))}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </section>
  );
}
