import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { casesOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { AgendaItem, Meeting } from '../../../api/types.gen.js';
import { moment, useWords, Section } from '../../../app/index.js';
import { may, Person, Press, Text, Unsent } from '../../../form/index.js';
import { Attended } from '../meetings/Minutes.js';
import { Attendance, attendanceName } from './Attendance.js';
import { committeeCommandsAddFollowUp, committeeCommandsDecideCase } from '../../../api/sdk.gen.js';
import { Decision, FollowUps, Left } from '../paper/Decision.js';
import { Decide } from './Decide.js';
import { Disqualify } from './Disqualify.js';
import { Offered, Pressed, WithReason } from '../Offered.js';
import { AwkwardDay } from './When.js';
import { useCommittee } from '../asked.js';

/** The meeting itself: who is there, and what is decided in each case. */
export function HoldStep({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, frozenAt, agenda, attendance, kind } = meeting;
  const standing = useCommittee(committee);
  if (frozenAt === null) return null;
  const records = may(meeting, 'holdMeeting') || may(meeting, 'recordAttendance');
  return (
    <Section id="hold" title={t(kind === 'round' ? 'web.round.stands' : 'web.hold.title')}>
      {kind === 'round' ? <RoundStands meeting={meeting} /> : null}
      <Attended meeting={meeting} />
      {records ? null : <Unsent kept={attendanceName(meeting)} />}
      {records && standing.data !== undefined ? (
        <Attendance key={attendance === null ? 'first' : 'again'} meeting={meeting} committee={standing.data} />
      ) : null}
      {attendance !== null && attendance.filled < attendance.needed ? (
        <Paragraph>{t('web.hold.no-quorum', { filled: attendance.filled, needed: attendance.needed })}</Paragraph>
      ) : null}
      {attendance === null && kind !== 'round' ? null : (
        <ol className="plain stack">
          {agenda.map((item) => (
            <CaseLine key={item.id} meeting={meeting} item={item} />
          ))}
        </ol>
      )}
    </Section>
  );
}

/** Who has answered what, and the way to close before the deadline. */
function RoundStands({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { answers, agenda, names, endsAt } = meeting;
  const titleOf = (one: string): string => agenda.find((item) => item.id === one)?.title ?? one;
  return (
    <>
      <Paragraph>{t('web.meeting.answers-by', { date: moment(endsAt) })}</Paragraph>
      <ul className="plain">
        {answers.map(({ person, case: one, proposal, remark }) => (
          <li key={`${person} ${one}`} className="as-written">
            {t(proposal === null ? 'web.round.voted-against' : 'web.round.voted-for', {
              who: names[person] ?? person,
              title: titleOf(one),
            })}
            {remark === null ? '' : ` – ${remark}`}
          </li>
        ))}
      </ul>
      <Pressed on={meeting} command="closeRound" variant="secondary" />
    </>
  );
}

/** A case in the meeting: what was decided, or the form to record it. */
function CaseLine({ meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem }) {
  const t = useWords();
  const { committee, names } = meeting;
  const { id, number, title, decision, left, kind, takingPart } = item;
  const one = useQuery(casesOneOptions({ path: { committee, case: id } }));
  return (
    <li className="stack case">
      <Heading level={3} data-size="xs">
        {number === null ? title : `${number} ${title}`}
      </Heading>
      <div className="row">
        <Tag data-size="sm">{t(`sort.${kind}`)}</Tag>
      </div>
      {decision === null ? null : <Decision decision={decision} names={names} />}
      {left === null ? null : <Left committee={committee} left={left} />}
      {one.data === undefined ? null : (
        <>
          {kind === 'decision' || left !== null ? null : <Note committee={committee} item={item} />}
          <Decide meeting={meeting} item={item} one={one.data} voters={takingPart?.people ?? []} />
          {takingPart === null || one.data.disqualified.length === 0 ? null : (
            <Paragraph>
              {t('web.hold.case-quorum', { count: takingPart.people.length, needed: takingPart.needed })}
            </Paragraph>
          )}
          <Disqualify meeting={meeting} one={one.data} />
          {/* A decision that was recorded wrongly, until the minutes are approved. */}
          <WithReason on={{ ...item, committee }} command="undoDecision" level={4} />
          <FollowUps committee={committee} followUps={one.data.followUps} names={one.data.names} level={4} />
          <AddFollowUp committee={committee} item={item} />
        </>
      )}
    </li>
  );
}

/** One press for what is most often done with a case that needs no decision. */
function Note({ committee, item }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  if (!may(item, 'decideCase')) return null;
  return (
    <Press
      variant="secondary"
      data-size="sm"
      aria-label={t('web.hold.note-of', { title: item.title })}
      give={(headers) =>
        committeeCommandsDecideCase({ path: { committee, case: item.id }, headers, body: { outcome: 'noted' } })
      }
    >
      {t('web.hold.note')}
    </Press>
  );
}

/** Something that is to be done after the decision, by somebody and by a day. */
function AddFollowUp({ committee, item }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  return (
    <Offered
      on={item}
      command="addFollowUp"
      kept={`follow-up of ${committee}/${item.id}`}
      begins={{ owner: '', what: '', due: '' }}
      give={(body, headers) => committeeCommandsAddFollowUp({ path: { committee, case: item.id }, headers, body })}
      level={4}
      quiet
    >
      <Person name="owner" label={t('web.follow-up.owner')} />
      <Text name="what" label={t('web.follow-up.what')} most={500} />
      <Text name="due" label={t('web.follow-up.due')} type="date" />
      <AwkwardDay committee={committee} name="due" />
    </Offered>
  );
}
