import type { RuleOfFollowUp } from '../rule.js';

export const completeFollowUp: RuleOfFollowUp<'completeFollowUp'> = {
  of: 'follow-up',
  unless: ({ id, done }) => (done === null ? null : { code: 'AlreadyDone', followUp: id }),
  decide: ({ id }, { outcome }) => [{ type: 'FollowUpCompleted', followUp: id, outcome }],
};
