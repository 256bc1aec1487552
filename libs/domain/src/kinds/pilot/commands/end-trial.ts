import { dueAfter, remindAfter } from '../../../calendar.js';
import { isEngine } from '../../../people.js';
import type { Words } from '../../../words.js';
import type { EventOf, PilotEvent } from '../events.js';
import type { PilotContext, Rule } from '../rule.js';

/** By the plan, or because the lead decides so. */
export const endTrial: Rule<'endTrial'> = {
  gives: 'TrialEnded',
  decide: ({ dates }, { reason }, context) => {
    if (!isEngine(context.actor)) return [trialEnded('decided', reason, context)];
    const due = dates.endAt !== null && Date.parse(dates.endAt) <= Date.parse(context.now);
    return due ? [trialEnded('plan', null, context)] : { code: 'NotDueYet', due: dates.endAt };
  },
};

export function trialEnded(
  cause: EventOf<'TrialEnded'>['cause'],
  reason: Words | null,
  { now, policy: { clock, evaluation } }: PilotContext,
): PilotEvent {
  const dates = {
    remindAt: remindAfter(now, evaluation.remindAfter, clock),
    closeAt: dueAfter(now, evaluation.dueAfter, clock),
  };
  return { type: 'TrialEnded', cause, reason, dates };
}
