import { endOf, localDate, remindAfter } from '../../../calendar.js';
import type { PilotEvent } from '../events.js';
import type { PilotContext } from '../rule.js';
import type { Pilot } from '../state.js';

/** What the FSU's endorsement or silence leads to: preparation of a trial, or a joint initiative at once. */
export function goAhead(pilot: Pilot, by: PilotEvent, context: PilotContext): readonly PilotEvent[] {
  const { now, policy } = context;
  const { initiative } = pilot.proposal;
  if (pilot.kind === 'trial' || initiative === null)
    return [{ ...by, dates: { remindAt: remindAfter(now, policy.preparation.remindAfter, policy.clock) } }];
  const followUpAt = endOf(initiative.followUpOn, localDate(now), now, policy.clock);
  return [by, { type: 'InitiativeBegun', dates: { followUpAt, remindAt: followUpAt } }];
}
