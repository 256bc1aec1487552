import type { RuleOfMeeting } from '../rule.js';
import { faultInAttendance } from './attending.js';

/** Who was there, corrected. Whoever voted was there. */
export const recordAttendance: RuleOfMeeting<'recordAttendance'> = {
  of: 'meeting',
  in: ['held'],
  only: 'meeting',
  decide(meeting, { present, chairedBy, recordedBy, guests }, context) {
    const attendance = { present, chairedBy, recordedBy, guests };
    const fault = faultInAttendance(meeting, attendance, context);
    if (fault !== null) return fault;
    const voters = meeting.agenda.flatMap((id) => {
      const votes = context.committee.cases[id]?.decision?.votes;
      return votes == null ? [] : [...votes.for, ...votes.against, ...votes.abstained];
    });
    const absent = voters.find((voter) => !present.some(({ person }) => person === voter));
    return absent === undefined
      ? [{ type: 'AttendanceRecorded', meeting: meeting.id, ...attendance }]
      : { code: 'NotPresent', person: absent };
  },
};
