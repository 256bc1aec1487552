import { endOf, localDate } from '../../../calendar.js';
import type { Rule } from '../rule.js';

export const extendTrial: Rule<'extendTrial'> = {
  gives: 'TrialExtended',
  unless: (pilot) => (pilot.pausedSince === null ? null : { code: 'TrialIsPaused' }),
  decide({ plan, dates }, { endOn, reason }, { now, policy }) {
    if (plan !== null && endOn <= plan.endOn) return { code: 'DatesInWrongOrder', from: plan.endOn, to: endOn };
    if (endOn <= localDate(now)) return { code: 'DateHasPassed', date: endOn };
    const endAt = endOf(endOn, plan?.endOn ?? localDate(now), dates.endAt ?? now, policy.clock);
    return [{ type: 'TrialExtended', endOn, reason, dates: { endAt } }];
  },
};
