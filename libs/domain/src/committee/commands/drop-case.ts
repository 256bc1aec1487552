import type { RuleOfCommittee } from '../rule.js';
import { isOfPilot } from './booking.js';

/** A pilot needs its case no longer. What is decided stays decided. */
export const dropCase: RuleOfCommittee<'dropCase'> = {
  of: 'committee',
  decide: ({ cases }, { from = '', stage }) =>
    Object.values(cases)
      .filter((one) => isOfPilot(one, from, stage))
      .map(({ id }) => ({ type: 'CaseWithdrawn', case: id, reason: null })),
};
