import { Alert, Heading, Paragraph, Spinner } from '@digdir/designsystemet-react';
import type { Meeting } from '../../../api/types.gen.js';
import { day } from '../../../app/when.js';
import { listed, useWords } from '../../../app/words.js';
import { Downloads } from '../paper/Downloads.js';
import { may } from '../paper/offers.js';
import { MinutesAnswer } from './MinutesAnswer.js';
import { Unsent } from '../../../form/Unsent.js';

/** The minutes once they are out: to read, to approve or object to, and who has answered. */
export function Minutes({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { minutes, status, names, dates } = meeting;
  if (minutes === null || !['minutes-out', 'approved'].includes(status)) return null;
  const of = t('web.minutes.name', { version: minutes.version });
  return (
    <section className="stack" aria-labelledby="minutes">
      <Heading level={2} id="minutes" data-size="sm">
        {t('web.minutes.title')}
      </Heading>
      {minutes.approvedAt === null ? null : (
        <Paragraph>{t('web.minutes.approved', { date: day(minutes.approvedAt) })}</Paragraph>
      )}
      {minutes.documents === null ? (
        <Alert data-color="info" role="status">
          <Spinner aria-hidden="true" data-size="xs" />{' '}
          {t(status === 'approved' ? 'web.minutes.approving' : 'web.minutes.building')}
        </Alert>
      ) : (
        <Downloads documents={minutes.documents} of={of} />
      )}
      {status === 'minutes-out' && dates['approveAt'] != null ? (
        <Paragraph>{t('web.minutes.silence', { date: day(dates['approveAt']) })}</Paragraph>
      ) : null}
      <ul className="plain">
        {minutes.answers.map(({ person, approve, remark }) => (
          <li key={person} className="as-written">
            {t(approve ? 'web.minutes.has-approved' : 'web.minutes.has-objected', { who: names[person] ?? person })}
            {remark === null ? '' : ` ${remark}`}
          </li>
        ))}
      </ul>
      {status === 'minutes-out' && minutes.silent.length > 0 ? (
        <Paragraph className="quiet">
          {t('web.minutes.silent', {
            who: listed(minutes.silent.map((person) => names[person] ?? person)),
          })}
        </Paragraph>
      ) : null}
      {may(meeting, 'answerMinutes') ? (
        <MinutesAnswer meeting={meeting} />
      ) : (
        <Unsent kept={`objection ${meeting.committee}/${meeting.id}`} />
      )}
    </section>
  );
}
