import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { meetingsOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Meeting } from '../../../api/types.gen.js';
import { useNames } from '../../../app/names.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { useWords } from '../../../app/words.js';
import { Status } from '../paper/Status.js';
import { dayOf, useWhen } from '../paper/times.js';
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
  useTitle(meeting.data === undefined ? null : calledOn(meeting.data, t));
  return <Shown of={meeting}>{(found) => <Everything meeting={found} />}</Shown>;
}

const calledOn = (meeting: Meeting, t: ReturnType<typeof useWords>): string =>
  t('web.meeting.title', { kind: t(`gathering.${meeting.kind}`), date: dayOf(meeting), context: meeting.kind });

function Everything({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const nameOf = useNames();
  const offices = useOffices();
  const when = useWhen();
  const { committee, id, kind, place, cancelled } = meeting;
  return (
    <>
      <header className="stack">
        <Link to="/moter/$committee" params={{ committee }}>
          {nameOf(committee)}
        </Link>
        <Heading level={1}>{calledOn(meeting, t)}</Heading>
        <div className="row">
          <Status meeting={meeting} />
          <span>{when(meeting)}</span>
          {place === null ? null : <span className="as-written">{place}</span>}
        </div>
        {cancelled === null ? null : (
          <Paragraph>{t('web.meeting.cancelled', { reason: cancelled, context: kind })}</Paragraph>
        )}
        {offices.includes(committee) ? (
          <Link to="/sekretar/$committee/$id" params={{ committee, id }}>
            {t('web.meeting.prepare', { context: kind })}
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
