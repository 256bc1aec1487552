import { carriesStatusCase } from '../placing.js';
import type { RuleOfMeeting } from '../rule.js';
import { statusBooked } from './booking.js';

export const noteChanges: RuleOfMeeting<'noteChanges'> = {
  of: 'meeting',
  in: ['planned', 'open'],
  answers: true,
  decide(meeting, { changed }, context) {
    const { id, policy } = meeting;
    const noted = { type: 'ChangesNoted', meeting: id, changed } as const;
    const told = changed > 0 && !carriesStatusCase(context.committee, meeting);
    return told ? [noted, ...statusBooked('information', id, policy, context)] : [noted];
  },
};
