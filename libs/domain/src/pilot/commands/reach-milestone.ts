import { localDate } from '../../calendar.js';
import type { Rule } from '../rule.js';

export const reachMilestone: Rule<'reachMilestone'> = {
  gives: 'MilestoneReached',
  decide({ plan }, { milestone: id, on }, { now }) {
    const milestone = plan?.milestones.find((planned) => planned.id === id);
    if (milestone === undefined) return { code: 'UnknownMilestone', milestone: id };
    if (milestone.reachedOn !== null) return { code: 'AlreadyReached', milestone: id };
    return on > localDate(now) ? { code: 'DateInFuture', date: on } : [{ type: 'MilestoneReached', milestone: id, on }];
  },
};
