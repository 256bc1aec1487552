import { placedAnew } from '../placing.js';
import type { RuleOfCommittee } from '../rule.js';
import { followedBy } from '../unfolding.js';
import { caseFor, isBooked, nextCase } from './booking.js';

/** A pilot, another committee's minutes or its case want a decision or attention here. */
export const bookCase: RuleOfCommittee<'bookCase'> = {
  of: 'committee',
  decide(committee, { from = '', booking }, context) {
    if (isBooked(committee, from, booking)) return [];
    return followedBy([caseFor(nextCase(committee), from, booking)], placedAnew, context);
  },
};
