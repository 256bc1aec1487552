import { Link } from '@tanstack/react-router';
import type { Desk } from '../../api/types.gen.js';
import { Page, useNames, useWords, Section } from '../../app/index.js';
import { span } from './meetings/times.js';

/** The next few are enough: the plan has the rest. */
const MOST = 3;

/** Meetings I am called to, the next first. */
export function CalledTo({ desk: { meetings } }: { readonly desk: Desk }) {
  const t = useWords();
  const nameOf = useNames();
  if (meetings.length === 0) return null;
  return (
    <Section id="called" title={t('web.desk.meetings')}>
      <ul className="plain stack">
        {meetings.slice(0, MOST).map((meeting) => (
          <li key={meeting.path}>
            <Page path={meeting.path}>{nameOf(meeting.committee)}</Page>
            <div>
              {span(meeting)}
              {meeting.place === null ? null : <span className="as-written">, {meeting.place}</span>}
            </div>
          </li>
        ))}
      </ul>
      {meetings.length > MOST ? <Link to="/moter">{t('web.desk.more-meetings')}</Link> : null}
    </Section>
  );
}
