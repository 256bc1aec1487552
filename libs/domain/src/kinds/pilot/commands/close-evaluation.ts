import { evaluationsOwed } from '../facts.js';
import type { Rule } from '../rule.js';
import { evaluationCompleted } from './evaluating.js';
import { whenDue } from './grace.js';

/** What has not come by the due date is shown as missing; it does not hold the others. */
export const closeEvaluation: Rule<'closeEvaluation'> = {
  gives: 'EvaluationCompleted',
  decide: (pilot, _, context) =>
    whenDue(pilot.dates.closeAt, 'closeEvaluation', context, () => [
      evaluationCompleted(evaluationsOwed(pilot), context),
    ]),
};
