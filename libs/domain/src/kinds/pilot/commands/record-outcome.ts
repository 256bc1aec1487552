import type { Rule } from '../rule.js';

/** What came of a joint initiative. Where candidates are passed on they are counted; names of them are never stored. */
export const recordOutcome: Rule<'recordOutcome'> = {
  gives: 'OutcomeRecorded',
  decide({ proposal: { measure }, pinned }, { achieved, account, referrals }, { directory }) {
    const listed = 'code' in measure ? directory.measure(measure.code)?.collaboration.mode : undefined;
    const mode = pinned === undefined ? listed : pinned.mode;
    if (mode === 'candidate-referral' && account !== null) return { code: 'NoNamesOfCandidates' };
    return [{ type: 'OutcomeRecorded', achieved, account, referrals }];
  },
};
