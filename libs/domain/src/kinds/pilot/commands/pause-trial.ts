import { endOf, localDate } from '../../../calendar.js';
import type { Rule } from '../rule.js';

/** Stops every clock but the one that ends the pause. Nobody is reminded of anything meanwhile. */
export const pauseTrial: Rule<'pauseTrial'> = {
  gives: 'TrialPaused',
  unless: (pilot) => (pilot.pausedSince === null ? null : { code: 'TrialIsPaused' }),
  decide(_, { reason, until }, { now, policy }) {
    const today = localDate(now);
    if (until !== null && until < today) return { code: 'DateHasPassed', date: until };
    const resumeAt = until === null ? null : endOf(until, today, now, policy.clock);
    return [{ type: 'TrialPaused', reason, dates: { resumeAt } }];
  },
};
