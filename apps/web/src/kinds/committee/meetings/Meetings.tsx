import { Card, Heading, Link as Styled, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { committeesListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { CommitteeListed } from '../../../api/types.gen.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { language, useWords } from '../../../app/words.js';
import { Asked } from './Asked.js';
import { MeetingLine } from './MeetingLine.js';
import { useOffices } from './offices.js';

/** Both committees: when each meets next, and what they ask of me. */
export function Meetings() {
  const t = useWords();
  useTitle(t('web.nav.meetings'));
  const committees = useQuery(committeesListOptions());
  return (
    <>
      <Heading level={1}>{t('web.nav.meetings')}</Heading>
      <Asked />
      <Shown of={committees}>
        {({ items }) => items.toSorted(byNext).map((one) => <Next key={one.id} committee={one} />)}
      </Shown>
      <Elsewhere />
    </>
  );
}

const byNext = (a: CommitteeListed, b: CommitteeListed): number =>
  (a.nextMeeting?.startsAt ?? '9').localeCompare(b.nextMeeting?.startsAt ?? '9');

function Next({ committee: { id, name, nextMeeting } }: { readonly committee: CommitteeListed }) {
  const t = useWords();
  return (
    <Card className="stack">
      <Heading level={2} data-size="sm">
        {name[language()]}
      </Heading>
      {nextMeeting === null ? (
        <Paragraph className="quiet">{t('web.meetings.none-planned')}</Paragraph>
      ) : (
        <MeetingLine committee={id} meeting={nextMeeting} place={nextMeeting.place} />
      )}
      <div className="row">
        <Styled asChild>
          <Link to="/moter/$committee" params={{ committee: id }}>
            {t('web.meetings.whole-plan', { committee: id })}
          </Link>
        </Styled>
      </div>
    </Card>
  );
}

/** What belongs to meetings and has a page of its own. */
function Elsewhere() {
  const t = useWords();
  const offices = useOffices();
  return (
    <nav aria-label={t('web.meetings.elsewhere')}>
      <ul className="plain stack">
        <li>
          <Link to="/saker/ny">{t('web.submit.title')}</Link>
        </li>
        <li>
          <Link to="/ssu-status">{t('web.ssu.title')}</Link>
        </li>
        <li>
          <Link to="/rapporter">{t('web.reports.title')}</Link>
        </li>
        {offices.map((committee) => (
          <li key={committee}>
            <Link to="/sekretar/$committee" params={{ committee }}>
              {t('web.secretary.title', { committee })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
