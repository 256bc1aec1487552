import { remindAfter } from '../../../calendar.js';
import type { PilotEvent } from '../events.js';
import { evaluationsOwed } from '../facts.js';
import type { PilotContext } from '../rule.js';
import type { Pilot } from '../state.js';

/** The last evaluation that was owed sends the pilot on to reporting at once. */
export function evaluated(pilot: Pilot, from: string, event: PilotEvent, context: PilotContext): readonly PilotEvent[] {
  const owed = evaluationsOwed(pilot).filter((other) => other !== from);
  return owed.length === 0 ? [event, evaluationCompleted([], context)] : [event];
}

export const evaluationCompleted = (missing: readonly string[], { now, policy }: PilotContext): PilotEvent => ({
  type: 'EvaluationCompleted',
  missing,
  dates: { remindAt: remindAfter(now, policy.reporting.remindAfter, policy.clock) },
});
