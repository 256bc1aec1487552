import type { RuleOfCase } from '../rule.js';

/** The other committee has it, under an id of its own. */
export const noteForwarded: RuleOfCase<'noteForwarded'> = {
  of: 'case',
  answers: true,
  decide: ({ id, forwarded }, { committee, as }) =>
    forwarded?.committee === committee && forwarded.as === null
      ? [{ type: 'ForwardTaken', case: id, committee, as }]
      : [],
};
