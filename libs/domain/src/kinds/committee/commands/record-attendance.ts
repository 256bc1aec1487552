import { papersDue } from '../meeting-dates.js';
import type { CommitteeEvent } from '../events.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeContext, RuleOfMeeting } from '../rule.js';
import type { Attendance, Meeting } from '../state.js';
import { faultInAttendance } from './attending.js';
import { faultInQuorum, faultInVotes } from './deciding.js';
import { underWay } from './send-minutes.js';

/**
 * Who was there, put right until the minutes are approved. What was decided must stand with it. Minutes that are out are
 * made anew and answered anew, and say why.
 */
export const recordAttendance: RuleOfMeeting<'recordAttendance'> = {
  of: 'meeting',
  in: ['held', 'minutes-out'],
  only: 'meeting',
  unless: underWay,
  decide(meeting, { present, chairedBy, recordedBy, guests, reason }, context) {
    const { id, status, minutes } = meeting;
    const attendance = { present, chairedBy, recordedBy, guests };
    const isOut = status === 'minutes-out';
    if (isOut && reason == null) return { code: 'CorrectionReasonMissing', meeting: id };
    if (isOut && isSame(meeting.attendance, attendance)) return { code: 'NothingChanged' };
    const fault =
      faultInAttendance(meeting, attendance, context) ?? faultInDecisions({ ...meeting, attendance }, context);
    if (fault !== null) return fault;
    const recorded: CommitteeEvent = {
      type: 'AttendanceRecorded',
      meeting: id,
      ...attendance,
      ...(reason == null ? {} : { reason }),
    };
    if (!isOut || reason == null) return [recorded];
    const dates = { remindAt: null, approveAt: null, minutesDueAt: papersDue(context.now, context.policy.clock) };
    const version = (minutes?.version ?? 0) + 1;
    return [recorded, { type: 'MinutesSent', meeting: id, version, correction: reason, dates }];
  },
};

/** What was decided was decided by those who were there, and enough of them. */
function faultInDecisions(meeting: Meeting, context: CommitteeContext): CommitteeRefusal | null {
  for (const id of meeting.agenda) {
    const one = context.committee.cases[id];
    if (one?.decision == null || one.meeting !== meeting.id) continue;
    const { votes, outcome } = one.decision;
    const fault =
      faultInVotes(one, meeting, votes, context) ?? faultInQuorum(one, meeting, outcome, one.decision, context);
    if (fault !== null) return fault;
  }
  return null;
}

/** Equal texts have equal hashes, however often they were sent. */
function isSame(before: Attendance | null, after: Attendance): boolean {
  const plain = ({ present, chairedBy, recordedBy, guests }: Attendance) =>
    JSON.stringify([
      present.map(({ person, deputyFor }) => [person, deputyFor]),
      [chairedBy, recordedBy],
      guests.map(({ name, cases }) => [name.hash, cases]),
    ]);
  return before !== null && plain(before) === plain(after);
}
