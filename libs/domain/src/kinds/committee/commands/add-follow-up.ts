import { localDate } from '../../../calendar.js';
import type { RuleOfCase } from '../rule.js';
import { nextReminder } from './following-up.js';

/** What a decision asks somebody to do, by when. It stands in the papers of the next meeting. */
export const addFollowUp: RuleOfCase<'addFollowUp'> = {
  of: 'case',
  unless: (one, { committee }) =>
    one.decision !== null || committee.meetings[one.meeting ?? '']?.status === 'held'
      ? null
      : { code: 'NoDecision', case: one.id },
  decide({ id, number }, { owner, what, due }, context) {
    if (due < localDate(context.now)) return { code: 'DateHasPassed', date: due };
    const followUp = `f${context.committee.counts.followUps + 1}`;
    const remindAt = nextReminder(due, context);
    return [{ type: 'FollowUpAdded', followUp: { id: followUp, case: id, number, owner, what, due, remindAt } }];
  },
};
