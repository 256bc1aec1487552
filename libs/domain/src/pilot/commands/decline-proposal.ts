import type { Rule } from '../rule.js';
import { mayNotDecide } from './reviewing.js';

export const declineProposal: Rule<'declineProposal'> = {
  gives: 'PilotDeclined',
  unless: (pilot, _, context) => mayNotDecide(pilot, context),
  decide: (_, { reason }) => [{ type: 'PilotDeclined', reason }],
};
