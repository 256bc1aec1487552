import { Alert, Details, Paragraph, Spinner } from '@digdir/designsystemet-react';
import type { Case, Meeting } from '../../../api/types.gen.js';
import { day, listed, useMe, useWords, Section } from '../../../app/index.js';
import { Downloads } from '../paper/Files.js';
import {
  type CommandHeaders,
  may,
  Pick,
  Press,
  Text,
  Unsent,
  CommandForm,
  FoldedCommand,
  forget,
} from '../../../form/index.js';
import { committeeCommandsAnswerMinutes, committeeCommandsAnswerRound } from '../../../api/sdk.gen.js';

/** Who was there, whose seats deputies took, and whether that was enough. */
export function Attended({ meeting: { attendance, names } }: { readonly meeting: Meeting }) {
  const t = useWords();
  if (attendance === null) return null;
  const nameOf = (id: string): string => names[id] ?? id;
  const { present, chairedBy, recordedBy, guests, filled, needed, corrections } = attendance;
  return (
    <Details>
      <Details.Summary>{t('web.meeting.attended', { filled, needed })}</Details.Summary>
      <Details.Content>
        <Paragraph>{t('web.meeting.led', { chair: nameOf(chairedBy), recorder: nameOf(recordedBy) })}</Paragraph>
        <ul className="plain">
          {present.map(({ person, deputyFor }) => (
            <li key={person}>
              {nameOf(person)}
              {deputyFor === null ? '' : ` – ${t('web.meetings.deputy', { for: nameOf(deputyFor) })}`}
            </li>
          ))}
          {guests.map(({ name }, n) => (
            <li key={n}>{t('web.meeting.guest', { name: name ?? '…' })}</li>
          ))}
        </ul>
        {corrections.map(({ reason, at }) => (
          <Paragraph key={at} className="as-written">
            {t('web.meeting.corrected', { date: day(at), reason: reason ?? '–' })}
          </Paragraph>
        ))}
      </Details.Content>
    </Details>
  );
}

/** The minutes once they are out: to read, to approve or object to, and who has answered. */
export function Minutes({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { minutes, status, names, dates } = meeting;
  if (minutes === null || !['minutes-out', 'approved'].includes(status)) return null;
  const of = t('web.minutes.name', { version: minutes.version });
  return (
    <Section id="minutes" title={t('web.minutes.title')}>
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
    </Section>
  );
}

/** One press approves; an objection says what is wrong. */
function MinutesAnswer({ meeting: { committee, id, minutes } }: { readonly meeting: Meeting }) {
  const t = useWords();
  const me = useMe();
  const own = minutes?.answers.find(({ person }) => person === me);
  const kept = `objection ${committee}/${id}`;
  const give = (remark: string | null, headers: CommandHeaders) =>
    committeeCommandsAnswerMinutes({
      path: { committee, meeting: id },
      headers,
      body: { approve: remark === null, remark },
    });
  if (own?.approve === true) return null;
  return (
    <div className="stack">
      <Press give={(headers) => give(null, headers)} done={() => forget(kept)}>
        {t('web.minutes.approve')}
      </Press>
      <FoldedCommand
        summary={t('web.minutes.object')}
        action={t('web.minutes.send-objection')}
        kept={kept}
        begins={{ remark: '' }}
        give={({ remark }, headers) => give(remark, headers)}
        quiet
      >
        <Text name="remark" label={t('web.minutes.what-is-wrong')} rows={4} most={4000} />
      </FoldedCommand>
    </div>
  );
}

/** No proposal is called this: their ids begin with a letter or a number. */
const AGAINST = '-';

/** A vote in a case that is decided by e-mail: for one of the proposals, or against every one. */
export function RoundAnswer({ meeting, one }: { readonly meeting: Meeting; readonly one: Case }) {
  const t = useWords();
  const me = useMe();
  const { committee, id, answers } = meeting;
  const given = answers.find((answer) => answer.person === me && answer.case === one.id);
  const wordingOf = (proposal: string | null): string =>
    one.proposals.find((alternative) => alternative.id === proposal)?.wording ?? t('web.round.against');
  return (
    <CommandForm
      kept={`round ${committee}/${one.id}`}
      begins={{ proposal: '', remark: '' }}
      give={({ proposal, remark }, headers) =>
        committeeCommandsAnswerRound({
          path: { committee, meeting: id },
          headers,
          body: { case: one.id, proposal: proposal === AGAINST ? null : proposal, remark: remark || null },
        })
      }
      action={given === undefined ? t('command.answerRound') : t('web.round.change')}
    >
      {given === undefined ? null : (
        <Paragraph role="status">{t('web.round.answered', { what: wordingOf(given.proposal) })}</Paragraph>
      )}
      <Pick
        name="proposal"
        label={t('web.round.vote')}
        choices={[
          ...one.proposals.map(({ id: proposal }) => ({ value: proposal, label: wordingOf(proposal) })),
          { value: AGAINST, label: t('web.round.against') },
        ]}
      />
      <Text name="remark" label={t('web.minutes.remark')} optional rows={2} />
    </CommandForm>
  );
}
