import type { Rule } from '../rule.js';
import { faultInDay } from './happened.js';

export const reachMilestone: Rule<'reachMilestone'> = {
  gives: 'MilestoneReached',
  decide({ plan }, { milestone: id, on }, { now }) {
    const milestone = plan?.milestones.find((planned) => planned.id === id);
    if (milestone === undefined) return { code: 'UnknownMilestone', milestone: id };
    if (milestone.reachedOn !== null) return { code: 'AlreadyReached', milestone: id };
    return faultInDay(on, now) ?? [{ type: 'MilestoneReached', milestone: id, on }];
  },
};
