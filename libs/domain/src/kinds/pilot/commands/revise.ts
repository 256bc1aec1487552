import { localDate } from '../../../calendar.js';
import type { PilotEvent } from '../events.js';
import { answerOf, consentsBySending, partiesOf, pinOf, pinnedAnew, voidedBy } from '../facts.js';
import type { PilotRefusal } from '../refusals.js';
import { kindOf, type Proposal } from '../proposal.js';
import { faultIn, missingFrom } from '../proposal-faults.js';
import type { PilotContext, Rule } from '../rule.js';
import type { Pilot } from '../state.js';
import { withCompletion } from './give-consent.js';
import { proposed } from './proposed.js';
import { consentDates } from './submit.js';

/**
 * Changes the proposal. Consent is asked anew of the parties whose terms it changes, and of no others; the lead's leader who
 * changes it thereby consents. In preparation
 * and trial a party can be invited, but goes only by leaving.
 */
export const revise: Rule<'revise'> = {
  gives: 'ProposalRevised',
  decide(pilot, { proposal }, context) {
    const fault = faultInRevision(pilot, proposal, context);
    if (fault !== null) return fault;
    const next = proposed(proposal, pilot.version + 1, context);
    const event: PilotEvent = {
      type: 'ProposalRevised',
      ...next,
      reopened: partiesTouched(pilot, next.terms).filter((party) => !consentsBySending(next, party)),
      voided: voidedBy(pilot, proposal.indicators),
      ...pinnedAnew(pilot, proposal, context.directory),
      ...(pilot.phase === 'consent' ? { dates: consentDates(context) } : {}),
    };
    return withCompletion(pilot, [event], context);
  },
};

/** New parties, and those whose terms are not the ones they answered. */
const partiesTouched = (pilot: Pilot, terms: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(terms).filter((party) => answerOf(pilot, party)?.terms !== terms[party]);

function faultInRevision(pilot: Pilot, proposal: Proposal, { directory, now }: PilotContext): PilotRefusal | null {
  if (proposal.lead !== pilot.proposal.lead) return { code: 'LeadCannotChange', lead: pilot.proposal.lead };
  if (JSON.stringify(proposal) === JSON.stringify(pilot.proposal) && pilot.mustRevise === null)
    return { code: 'NothingChanged' };
  const fault = faultIn(proposal, directory, pinOf(pilot));
  if (fault !== null) return fault;
  if (kindOf(proposal.measure, directory, pinOf(pilot)) !== pilot.kind) return { code: 'KindCannotChange' };
  const missing = missingFrom(proposal, pilot.kind, directory);
  if (missing.length > 0) return { code: 'ProposalIncomplete', missing };
  const followUpOn = proposal.initiative?.followUpOn;
  // One that passed while others answered stands for as long as nobody writes another.
  if (followUpOn !== undefined && followUpOn !== pilot.proposal.initiative?.followUpOn && followUpOn < localDate(now))
    return { code: 'DateHasPassed', date: followUpOn };
  const kept = proposal.parties.map(({ party }) => party);
  const dropped = partiesOf(pilot).find((party) => !kept.includes(party));
  return pilot.phase !== 'consent' && dropped !== undefined ? { code: 'PartyMayOnlyLeave', party: dropped } : null;
}
