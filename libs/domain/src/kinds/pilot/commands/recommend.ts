import { remindAfter } from '../../../calendar.js';
import { effectIsEvaluated } from '../facts.js';
import type { Rule } from '../rule.js';
import { caseAt } from './casing.js';
import { mayNotReview } from './reviewing.js';

/** The FSU's word to the SSU. Nothing is recommended for adoption unless somebody says what changed against the baseline. */
export const recommend: Rule<'recommend'> = {
  gives: 'PilotRecommended',
  unless: (pilot, _, context) =>
    pilot.recommendation === null
      ? mayNotReview(pilot, context)
      : { code: 'AlreadyRecommended', verdict: pilot.recommendation.verdict },
  decide(pilot, { verdict, reason }, context) {
    const { now, policy } = context;
    if (verdict === 'adopt' && !effectIsEvaluated(pilot)) return { code: 'NoEvaluationOfEffect' };
    const remindAt = remindAfter(now, policy.reporting.remindAfter, policy.clock);
    return [
      { type: 'PilotRecommended', verdict, reason, dates: { remindAt }, ...caseAt('recommendation', verdict, context) },
    ];
  },
};
