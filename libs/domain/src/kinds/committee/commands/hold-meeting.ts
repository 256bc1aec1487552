import { isMeetingDay } from '../meeting-dates.js';
import type { RuleOfMeeting } from '../rule.js';
import { faultInAttendance } from './attending.js';

/** The record begins with who was there. Whether they are enough is asked of each decision. */
export const holdMeeting: RuleOfMeeting<'holdMeeting'> = {
  of: 'meeting',
  in: ['frozen'],
  only: 'meeting',
  unless: (meeting, { now }) =>
    isMeetingDay(meeting, now) ? null : { code: 'MeetingNotYet', meeting: meeting.id, startsAt: meeting.startsAt },
  decide(meeting, { present, chairedBy, recordedBy, guests }, context) {
    const attendance = { present, chairedBy, recordedBy, guests };
    return (
      faultInAttendance(meeting, attendance, context) ?? [{ type: 'MeetingHeld', meeting: meeting.id, ...attendance }]
    );
  },
};
