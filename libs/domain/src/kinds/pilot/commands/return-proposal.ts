import type { Rule } from '../rule.js';
import { caseAt } from './casing.js';
import { mayNotDecide } from './reviewing.js';
import { consentDates } from './submit.js';

/** Back to the proposer, who must revise it. Consents stand for parties that the revision does not touch. */
export const returnProposal: Rule<'returnProposal'> = {
  gives: 'ProposalReturned',
  unless: (pilot, _, context) => mayNotDecide(pilot, context),
  decide: (_, { reason }, context) => [
    { type: 'ProposalReturned', reason, dates: consentDates(context), ...caseAt('review', 'return', context) },
  ],
};
