import { Link as Styled } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { MeetingListed } from '../../../api/types.gen.js';
import { useWords } from '../../../app/words.js';
import { Status } from '../paper/Status.js';
import { useWhen } from '../paper/times.js';

type Listed = Pick<MeetingListed, 'id' | 'kind' | 'status' | 'startsAt' | 'endsAt' | 'cases'>;

/** A meeting in a list: when it is, how far it has come, and its entry for a calendar. */
export function MeetingLine({
  committee,
  meeting,
  place,
}: {
  readonly committee: string;
  readonly meeting: Listed;
  readonly place?: string | null;
}) {
  const t = useWords();
  const { id, kind, status, cases } = meeting;
  const when = useWhen()(meeting);
  return (
    <div className="row">
      <Link to="/moter/$committee/$id" params={{ committee, id }}>
        {when}
      </Link>
      <Status meeting={meeting} />
      {kind === 'ordinary' ? null : <span>{t(`gathering.${kind}`)}</span>}
      {place ? <span>{place}</span> : null}
      <span className="quiet">{t('web.meetings.cases', { count: cases })}</span>
      {kind === 'round' || ['approved', 'cancelled'].includes(status) ? null : (
        <Styled
          href={`/api/committees/${committee}/meetings/${id}/calendar.ics`}
          aria-label={t('web.meetings.calendar-of', { when })}
        >
          {t('web.meetings.calendar')}
        </Styled>
      )}
    </div>
  );
}
