import type { RuleOfMeeting } from '../rule.js';
import { notDue } from './due.js';

/** Cases are called for. */
export const openMeeting: RuleOfMeeting<'openMeeting'> = {
  of: 'meeting',
  in: ['planned'],
  decide: ({ id, dates: { openAt } }, _, { now }) =>
    notDue(openAt, now) ?? [{ type: 'MeetingOpened', meeting: id, dates: { openAt: null } }],
};
