import { dueAfter, remindAfter } from '../../../calendar.js';
import type { Rule } from '../rule.js';

export const callForStatus: Rule<'callForStatus'> = {
  gives: 'StatusCalled',
  unless: (pilot) => (pilot.pausedSince === null ? null : { code: 'TrialIsPaused' }),
  decide({ dates }, _, { now, policy: { clock, trial } }) {
    if (dates.statusAt === null || Date.parse(dates.statusAt) > Date.parse(now))
      return { code: 'NotDueYet', due: dates.statusAt };
    const statusAt = dueAfter(now, trial.statusEvery, clock);
    return [{ type: 'StatusCalled', dates: { statusAt, remindAt: remindAfter(now, trial.remindAfter, clock) } }];
  },
};
