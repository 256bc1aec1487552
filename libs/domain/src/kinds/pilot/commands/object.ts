import { remindAfter } from '../../../calendar.js';
import type { Rule } from '../rule.js';
import { mayNotReview } from './reviewing.js';

/** Somebody in the FSU objects: it no longer passes by itself, the FSU must decide. */
export const object: Rule<'object'> = {
  gives: 'ProposalObjectedTo',
  unless: (pilot, _, context) =>
    pilot.objections.some(({ by }) => by === context.actor.person)
      ? { code: 'AlreadyObjected' }
      : mayNotReview(pilot, context),
  decide({ reviewMode }, { reason }, { actor, now, policy }) {
    const remindAt = remindAfter(now, policy.review.remindAfter, policy.clock);
    const turn = reviewMode === 'notify' ? { nowForDecision: true as const } : {};
    return [{ type: 'ProposalObjectedTo', by: actor.person, reason, ...turn, dates: { passAt: null, remindAt } }];
  },
};
