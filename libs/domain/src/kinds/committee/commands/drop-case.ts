import type { RuleOfCommittee } from '../rule.js';
import { isOfPilot, isOfStream } from './booking.js';

/** What wanted a case needs it no longer. What is decided stays decided. */
export const dropCase: RuleOfCommittee<'dropCase'> = {
  of: 'committee',
  decide: ({ cases }, { from = '', stage }) =>
    Object.values(cases)
      .filter((one) => (stage === undefined ? isOfStream(one, from) : isOfPilot(one, from, stage)))
      .map(({ id }) => ({ type: 'CaseWithdrawn', case: id, reason: null })),
};
