import { remindAfter } from '../../calendar.js';
import type { Rule } from '../rule.js';
import { mayNotReview } from './reviewing.js';

/** Somebody in the FSU objects: it no longer passes by itself, the FSU must decide. */
export const object: Rule<'object'> = {
  gives: 'ProposalObjectedTo',
  unless: (pilot, _, context) =>
    pilot.objections.some(({ by }) => by === context.actor.person)
      ? { code: 'AlreadyObjected' }
      : mayNotReview(pilot, context),
  decide(_, { reason }, { actor, now, policy }) {
    const remindAt = remindAfter(now, policy.review.remindAfter, policy.clock);
    return [{ type: 'ProposalObjectedTo', by: actor.person, reason, dates: { passAt: null, remindAt } }];
  },
};
