import { dueAfter, remindAfter } from '../../../calendar.js';
import type { PilotEvent } from '../events.js';
import { evolve } from '../evolve.js';
import { partiesWithoutConsent, seenByUsers } from '../facts.js';
import type { PilotContext, Rule } from '../rule.js';
import type { Pilot } from '../state.js';
import { answerTo, cannotAnswer, faultInAnswer } from './answering.js';

/** One person may answer once for several parties. The last consent sends the proposal to the FSU. */
export const giveConsent: Rule<'giveConsent'> = {
  gives: 'ConsentGiven',
  unless: (pilot, party) => cannotAnswer(pilot, party, 'given'),
  decide(pilot, command, context) {
    const fault = faultInAnswer(pilot, command, context);
    if (fault !== null) return fault;
    const given = command.parties.map((party): PilotEvent => ({
      type: 'ConsentGiven',
      ...answerTo(pilot, party, command),
    }));
    return withCompletion(pilot, given, context);
  },
};

/** What happened, and that consent is complete where by that nobody's is missing any more. */
export function withCompletion(
  pilot: Pilot,
  events: readonly PilotEvent[],
  context: PilotContext,
): readonly PilotEvent[] {
  const now = events.reduce((state, event) => evolve(state, event, context.now), pilot);
  const isComplete =
    now.phase === 'consent' && now.mustRevise === null && seenByUsers(now) && partiesWithoutConsent(now).length === 0;
  return isComplete ? [...events, consentCompleted(context)] : events;
}

/**
 * By policy the FSU decides, or is notified and may object. The time to object counts from recorded delivery of the
 * notice; until then the FSU is reminded like anybody else.
 */
function consentCompleted({ now, policy }: PilotContext): PilotEvent {
  const remindAt = remindAfter(now, policy.review.remindAfter, policy.clock);
  return { type: 'ConsentCompleted', review: policy.review.mode, dates: { remindAt } };
}

export const passAt = ({ now, policy }: PilotContext): string =>
  dueAfter(now, policy.review.objectWithin, policy.clock);
