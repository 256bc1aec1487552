import { participants } from '../members.js';
import type { CommitteeEvent } from '../events.js';
import type { RuleOfMeeting } from '../rule.js';
import { approved, approvedBySilence, objectors } from './approving.js';
import { underWay } from './send-minutes.js';

/** Whoever was there approves, or says what is wrong: then nothing is approved until corrected minutes are sent, or they agree after all. */
export const answerMinutes: RuleOfMeeting<'answerMinutes'> = {
  of: 'meeting',
  in: ['minutes-out'],
  unless(meeting, { actor: { person }, committee }) {
    if (meeting.minutes?.documents == null) return { code: 'MinutesNotReady', meeting: meeting.id };
    return participants(meeting, committee).includes(person) ? null : { code: 'NotAtTheMeeting', person };
  },
  decide(meeting, { approve, remark }, context) {
    const { actor, works } = context;
    const { id, minutes } = meeting;
    if (!approve && remark === null) return { code: 'RemarkMissing', meeting: id };
    const others = (minutes?.answers ?? []).filter(({ person }) => person !== actor.person);
    const against = !approve || objectors(meeting).some((person) => person !== actor.person);
    const deliveredAt = minutes?.deliveredAt ?? null;
    const approveAt = against || deliveredAt === null ? null : approvedBySilence(deliveredAt, context);
    const answered: CommitteeEvent = { type: 'MinutesAnswered', meeting: id, person: actor.person, approve, remark };
    const events = [{ ...answered, dates: { approveAt } }];
    const all = participants(meeting, context.committee).every(
      (person) => person === actor.person || others.some((other) => other.person === person),
    );
    const done = all && !against && works.approval.by === 'round' && underWay(meeting, context) === null;
    return done ? [...events, approved(meeting, context)] : events;
  },
};
