import type { Rule } from '../rule.js';
import { evaluated } from './evaluating.js';

export const evaluateAsUser: Rule<'evaluateAsUser'> = {
  gives: 'UserEvaluationGiven',
  decide: (pilot, { change, account, goOn }, context) =>
    evaluated(
      pilot,
      'users',
      { type: 'UserEvaluationGiven', person: context.actor.person, change, account, goOn },
      context,
    ),
};
