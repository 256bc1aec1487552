import { dueAfter, remindAfter } from '../../calendar.js';
import { partiesWithoutConsent } from '../facts.js';
import type { PilotEvent } from '../events.js';
import type { PilotContext, Rule } from '../rule.js';
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
    const missing = partiesWithoutConsent(pilot).filter((party) => !command.parties.includes(party));
    return pilot.phase === 'consent' && missing.length === 0 ? [...given, consentCompleted(context)] : given;
  },
};

/**
 * By policy the FSU decides, or is notified and may object. The time to object counts from recorded delivery of the
 * notice; until then the FSU is reminded like anybody else.
 */
export function consentCompleted({ now, policy }: PilotContext): PilotEvent {
  const remindAt = remindAfter(now, policy.review.remindAfter, policy.clock);
  return { type: 'ConsentCompleted', review: policy.review.mode, dates: { remindAt } };
}

export const passAt = ({ now, policy }: PilotContext): string =>
  dueAfter(now, policy.review.objectWithin, policy.clock);
