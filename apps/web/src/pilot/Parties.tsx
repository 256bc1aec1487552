import { Heading, Table } from '@digdir/designsystemet-react';
import type { Pilot } from '../api/types.gen.js';
import { useNames } from '../app/names.js';
import { useWords } from '../app/words.js';

/** Who is in it, what each gives, and what each answered. */
export function Parties({ pilot: { parties, lead } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const nameOf = useNames();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm" id="parties">
        {t('web.pilot.parties')}
      </Heading>
      <div className="wide" tabIndex={0} role="region" aria-labelledby="parties">
        <Table>
          <Table.Head>
            <Table.Row>
              {['party', 'gives', 'hours', 'kroner', 'answer'].map((head) => (
                <Table.HeaderCell key={head} scope="col">
                  {t(`web.pilot.${head}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {parties.map(({ party, contribution, hours, kroner, answer, adoption }) => (
              <Table.Row key={party}>
                <Table.HeaderCell scope="row">
                  {nameOf(party)}
                  {party === lead ? ` (${t('web.pilot.leads')})` : ''}
                </Table.HeaderCell>
                <Table.Cell>{contribution}</Table.Cell>
                <Table.Cell>{hours.toLocaleString('nb')}</Table.Cell>
                <Table.Cell>{kroner.toLocaleString('nb')}</Table.Cell>
                <Table.Cell>
                  {adoption !== null
                    ? t('web.pilot.adopted', { adopted: t(`extent.${adoption.adopted}`) })
                    : answer === null
                      ? '–'
                      : t(`answer.${answer.answer}`)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  );
}
