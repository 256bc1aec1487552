import { dueAfter, localDate, remindAfter } from '../../../calendar.js';
import { pinOf } from '../facts.js';
import { faultIn, missingFrom } from '../proposal-faults.js';
import type { PilotContext, Rule } from '../rule.js';
import { proposed } from './proposed.js';

/** Asks the parties for consent to the proposal and its measurement contract. Sending it is the lead's own consent (ADR 0028). */
export const submit: Rule<'submit'> = {
  gives: 'ProposalSubmitted',
  decide(pilot, _, context) {
    const { proposal, kind } = pilot;
    const fault = faultIn(proposal, context.directory, pinOf(pilot));
    if (fault !== null) return fault;
    const missing = missingFrom(proposal, kind, context.directory);
    if (missing.length > 0) return { code: 'ProposalIncomplete', missing };
    const followUpOn = proposal.initiative?.followUpOn;
    if (followUpOn !== undefined && followUpOn < localDate(context.now))
      return { code: 'DateHasPassed', date: followUpOn };
    return [{ type: 'ProposalSubmitted', ...proposed(proposal, 1, context), dates: consentDates(context) }];
  },
};

/** When those who have not answered are reminded, and when the proposal lapses. */
export const consentDates = ({ now, policy: { clock, consent } }: PilotContext) => ({
  remindAt: remindAfter(now, consent.remindAfter, clock),
  lapseAt: dueAfter(now, consent.lapseAfter, clock),
});
