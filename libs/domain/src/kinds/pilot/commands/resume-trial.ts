import { putOff } from '../../../calendar.js';
import type { Dates } from '../events.js';
import type { Rule } from '../rule.js';

/** Every date is put off by the days that the pause lasted. */
export const resumeTrial: Rule<'resumeTrial'> = {
  gives: 'TrialResumed',
  unless: (pilot) => (pilot.pausedSince === null ? { code: 'TrialNotPaused' } : null),
  decide({ pausedSince, dates }, _, { now, policy }) {
    const later = (moment: string | null) =>
      moment === null ? null : putOff(moment, pausedSince ?? now, now, policy.clock);
    const { remindAt, statusAt, endAt } = dates;
    const moved: Partial<Dates> = {
      remindAt: later(remindAt),
      statusAt: later(statusAt),
      endAt: later(endAt),
      resumeAt: null,
    };
    return [{ type: 'TrialResumed', dates: moved }];
  },
};
