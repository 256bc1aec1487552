import type { RuleOfCase } from '../rule.js';

export const noteEffect: RuleOfCase<'noteEffect'> = {
  of: 'case',
  answers: true,
  decide: ({ id, decision }) => (decision?.moved === 'asked' ? [{ type: 'DecisionMoved', case: id }] : []),
};
