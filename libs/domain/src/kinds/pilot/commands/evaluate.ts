import { joinedParties } from '../facts.js';
import type { Rule } from '../rule.js';
import { evaluated } from './evaluating.js';

/** What a party saw change, and whether it would go on. */
export const evaluate: Rule<'evaluate'> = {
  gives: 'EvaluationGiven',
  unless: (pilot, party) => (joinedParties(pilot).includes(party) ? null : { code: 'NotJoined', party }),
  decide: (pilot, { party, change, account, goOn }, context) =>
    evaluated(pilot, party, { type: 'EvaluationGiven', party, change, account, goOn }, context),
};
