import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meetingsListOptions } from '../../../../api/@tanstack/react-query.gen.js';
import type { CommitteeStanding } from '../../../../api/types.gen.js';
import { small } from '../../../../app/capital.js';
import { Shown } from '../../../../app/Shown.js';
import { useWords } from '../../../../app/words.js';
import { Status } from '../../paper/Status.js';
import { useWhen } from '../../paper/times.js';

/** Every meeting that is not over: the first first, each with the page where it is prepared and recorded. */
export function Living({ committee: { id: committee } }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const when = useWhen();
  const meetings = useQuery(meetingsListOptions({ path: { committee }, query: { limit: 100 } }));
  return (
    <section className="stack" aria-labelledby="living">
      <Heading level={2} id="living" data-size="sm">
        {t('web.secretary.meetings')}
      </Heading>
      <Shown of={meetings}>
        {({ items }) => {
          const living = items
            .filter(({ status }) => status !== 'approved' && status !== 'cancelled')
            .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
          if (living.length === 0) return <Paragraph className="quiet">{t('web.meetings.none-planned')}</Paragraph>;
          return (
            <ul className="plain stack">
              {living.map((meeting) => (
                <li key={meeting.id} className="row">
                  <Link to="/sekretar/$committee/$id" params={{ committee, id: meeting.id }}>
                    {t(`gathering.${meeting.kind}`)} {small(when(meeting))}
                  </Link>
                  <Status meeting={meeting} />
                  <span className="quiet">{t('web.meetings.cases', { count: meeting.cases })}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </section>
  );
}
