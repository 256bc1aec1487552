import { localDate } from '../../../calendar.js';
import type { Rule } from '../rule.js';
import { faultInYear } from './happened.js';

/** When the trial starts and ends, and its milestones. May be set again until it starts. */
export const setPlan: Rule<'setPlan'> = {
  gives: 'PlanSet',
  decide(_, { startOn, endOn, milestones }, { now }) {
    if (startOn >= endOn) return { code: 'DatesInWrongOrder', from: startOn, to: endOn };
    const fault = faultInYear(startOn, now);
    if (fault !== null) return fault;
    if (endOn <= localDate(now)) return { code: 'DateHasPassed', date: endOn };
    const ids = milestones.map(({ id }) => id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined) return { code: 'MilestoneNamedTwice', milestone: twice };
    const outside = milestones.find(({ on }) => on < startOn || on > endOn);
    if (outside !== undefined) return { code: 'DatesInWrongOrder', from: outside.on, to: endOn };
    return [{ type: 'PlanSet', startOn, endOn, milestones }];
  },
};
