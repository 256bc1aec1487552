import { remindAfter } from '../../../calendar.js';
import type { RuleOfMeeting } from '../rule.js';
import { notDue } from './due.js';

/** The secretary is reminded as long as a meeting has no record, and then until its minutes are out. */
export const remindOfMeeting: RuleOfMeeting<'remindOfMeeting'> = {
  of: 'meeting',
  in: ['planned', 'open', 'frozen', 'held'],
  decide: ({ id, dates }, _, { now, policy, works }) =>
    notDue(dates.remindAt, now) ?? [
      { type: 'MeetingReminded', meeting: id, dates: { remindAt: remindAfter(now, works.recordWithin, policy.clock) } },
    ],
};
