import { dueAfter, endOf, localDate } from '../../../calendar.js';
import { missingBeforeStart } from '../facts.js';
import type { Rule } from '../rule.js';

/** Starts when nothing is missing: consents, user representative, consultations, baselines, representatives, plan. */
export const startTrial: Rule<'startTrial'> = {
  gives: 'TrialStarted',
  unless(pilot) {
    const missing = missingBeforeStart(pilot);
    return missing.length > 0 ? { code: 'NotReadyToStart', missing } : null;
  },
  decide({ plan }, _, { now, policy: { clock, trial } }) {
    if (plan === null) return { code: 'NotReadyToStart', missing: ['plan'] };
    if (plan.endOn <= localDate(now)) return { code: 'DateHasPassed', date: plan.endOn };
    const from = clock.kind === 'countdown' ? plan.startOn : localDate(now);
    const dates = { statusAt: dueAfter(now, trial.statusEvery, clock), endAt: endOf(plan.endOn, from, now, clock) };
    return [{ type: 'TrialStarted', dates }];
  },
};
