import type { RuleOfCase } from '../rule.js';

/** The pilot did not take the decision. People settle what then. */
export const noteNoEffect: RuleOfCase<'noteNoEffect'> = {
  of: 'case',
  answers: true,
  decide: ({ id, decision }, { refusal = '' }) =>
    decision?.moved === 'asked' ? [{ type: 'DecisionNotMoved', case: id, refusal }] : [],
};
