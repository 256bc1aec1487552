import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { meetingsOneOptions } from '../api/@tanstack/react-query.gen.js';
import type { Meeting } from '../api/types.gen.js';
import { useNames } from '../app/names.js';
import { Shown } from '../app/Shown.js';
import { useTitle } from '../app/title.js';
import { day } from '../app/when.js';
import { useWords } from '../app/words.js';
import { Status } from '../committee/Status.js';
import { span } from '../committee/times.js';
import { Agenda } from './Agenda.js';
import { Attended } from './Attended.js';
import { Book } from './Book.js';
import { Minutes } from './Minutes.js';
import { useOffices } from './offices.js';

/** A meeting on one page: its book before, what was decided after, and the minutes to approve. */
export function MeetingPage() {
  const t = useWords();
  const { committee, id } = useParams({ strict: false }) as { committee: string; id: string };
  const meeting = useQuery(meetingsOneOptions({ path: { committee, meeting: id } }));
  useTitle(
    meeting.data === undefined
      ? null
      : t('web.meeting.title', { kind: t(`gathering.${meeting.data.kind}`), date: day(meeting.data.startsAt) }),
  );
  return <Shown of={meeting}>{(found) => <Everything meeting={found} />}</Shown>;
}

function Everything({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const nameOf = useNames();
  const offices = useOffices();
  const { committee, id, kind, status, startsAt, place, cancelled } = meeting;
  return (
    <>
      <header className="stack">
        <Link to="/moter/$committee" params={{ committee }}>
          {nameOf(committee)}
        </Link>
        <Heading level={1}>{t('web.meeting.title', { kind: t(`gathering.${kind}`), date: day(startsAt) })}</Heading>
        <div className="row">
          <Status status={status} />
          <span>{kind === 'round' ? t('web.meeting.answers-by', { date: day(meeting.endsAt) }) : span(meeting)}</span>
          {place === null ? null : <span className="as-written">{place}</span>}
        </div>
        {cancelled === null ? null : <Paragraph>{t('web.meeting.cancelled', { reason: cancelled })}</Paragraph>}
        {offices.includes(committee) ? (
          <Link to="/sekretar/$committee/$id" params={{ committee, id }}>
            {t('web.meeting.prepare')}
          </Link>
        ) : null}
      </header>
      <Minutes meeting={meeting} />
      <Agenda meeting={meeting} />
      <Attended meeting={meeting} />
      <Book meeting={meeting} />
    </>
  );
}
