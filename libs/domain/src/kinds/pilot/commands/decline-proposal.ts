import type { Rule } from '../rule.js';
import { caseAt } from './casing.js';
import { mayNotDecide } from './reviewing.js';

export const declineProposal: Rule<'declineProposal'> = {
  gives: 'PilotDeclined',
  unless: (pilot, _, context) => mayNotDecide(pilot, context),
  decide: (_, { reason }, context) => [{ type: 'PilotDeclined', reason, ...caseAt('review', 'decline', context) }],
};
