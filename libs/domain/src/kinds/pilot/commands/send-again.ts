import type { Rule } from '../rule.js';
import { proposed } from './proposed.js';
import { consentDates } from './submit.js';

/**
 * A proposal that lapsed is sent once more as it was. Consents that were given hold; whoever had not answered, or had said no, is
 * asked again. What the FSU had asked to have changed is still to be changed.
 */
export const sendAgain: Rule<'sendAgain'> = {
  gives: 'ProposalSentAgain',
  decide: ({ proposal, version }, _, context) => [
    { type: 'ProposalSentAgain', ...proposed(proposal, version + 1, context), dates: consentDates(context) },
  ],
};
