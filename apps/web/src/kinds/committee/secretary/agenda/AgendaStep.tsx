import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { committeesOneOptions } from '../../../../api/@tanstack/react-query.gen.js';
import type { Meeting } from '../../../../api/types.gen.js';
import { moment } from '../../../../app/when.js';
import { useWords } from '../../../../app/words.js';
import { BookProgress } from './BookProgress.js';
import { Freeze } from './Freeze.js';
import { LateCase } from './LateCase.js';
import { Lines } from './Lines.js';
import { FromQueue } from './FromQueue.js';

/** The agenda: ordered until it freezes, and then with numbers. */
export function AgendaStep({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, dates, frozenAt } = meeting;
  const standing = useQuery(committeesOneOptions({ path: { committee } }));
  return (
    <section className="stack" aria-labelledby="agenda">
      <Heading level={2} id="agenda" data-size="sm">
        {t('web.meeting.agenda')}
      </Heading>
      {frozenAt === null && dates['cutOffAt'] != null ? (
        <Paragraph>{t('web.agenda.cut-off', { moment: moment(dates['cutOffAt']) })}</Paragraph>
      ) : null}
      <Lines meeting={meeting} />
      {standing.data === undefined ? null : <FromQueue meeting={meeting} committee={standing.data} />}
      <BookProgress meeting={meeting} />
      {standing.data === undefined ? null : <LateCase meeting={meeting} committee={standing.data} />}
      <Freeze meeting={meeting} />
    </section>
  );
}
