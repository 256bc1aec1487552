import type { Rule } from '../rule.js';

/** What came of a joint initiative. Where candidates are passed on they are counted; names of them are never stored. */
export const recordOutcome: Rule<'recordOutcome'> = {
  gives: 'OutcomeRecorded',
  decide({ proposal: { measure } }, { achieved, account, referrals }, { directory }) {
    const mode = 'code' in measure ? directory.measure(measure.code)?.collaboration.mode : undefined;
    if (mode === 'candidate-referral' && account !== null) return { code: 'NoNamesOfCandidates' };
    return [{ type: 'OutcomeRecorded', achieved, account, referrals }];
  },
};
