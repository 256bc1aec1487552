import { placedAnew } from '../placing.js';
import type { RuleOfMeeting } from '../rule.js';
import { followedBy } from '../unfolding.js';

/** Its cases go back to the queue in order, and on to the next meeting they can make. */
export const cancelMeeting: RuleOfMeeting<'cancelMeeting'> = {
  of: 'meeting',
  in: ['planned', 'open', 'frozen'],
  decide: ({ id }, { reason }, context) =>
    followedBy([{ type: 'MeetingCancelled', meeting: id, reason }], placedAnew, context),
};
