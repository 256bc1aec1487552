import type { PilotRefusal } from '../refusals.js';
import type { PilotContext } from '../rule.js';
import type { Pilot } from '../state.js';

/** Who proposed it does not review it, nor does anybody the committee has found disqualified. */
export function mayNotReview(pilot: Pilot, { actor }: PilotContext): PilotRefusal | null {
  if (pilot.proposedBy === actor.person) return { code: 'OwnProposal' };
  const disqualified = Object.hasOwn(pilot.conflicts, actor.person) && pilot.conflicts[actor.person] === 'disqualified';
  return disqualified ? { code: 'Disqualified', person: actor.person } : null;
}

/** Where the FSU is only notified, silence is enough: there is nothing to decide until somebody objects. */
export const mayNotDecide = (pilot: Pilot, context: PilotContext): PilotRefusal | null =>
  pilot.reviewMode === 'notify' ? { code: 'NotForDecision' } : mayNotReview(pilot, context);
