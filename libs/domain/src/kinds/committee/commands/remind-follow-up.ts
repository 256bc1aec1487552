import type { RuleOfFollowUp } from '../rule.js';
import { notDue } from './due.js';
import { nextReminder } from './following-up.js';

export const remindFollowUp: RuleOfFollowUp<'remindFollowUp'> = {
  of: 'follow-up',
  unless: ({ id, done }) => (done === null ? null : { code: 'AlreadyDone', followUp: id }),
  decide: ({ id, due, remindAt }, _, context) =>
    notDue(remindAt, context.now) ?? [{ type: 'FollowUpReminded', followUp: id, remindAt: nextReminder(due, context) }],
};
