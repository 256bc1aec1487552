import { partiesWithoutConsent } from '../facts.js';
import type { PilotEvent } from '../events.js';
import type { Rule } from '../rule.js';
import { consentCompleted } from './give-consent.js';

/**
 * The user representative has read the proposal as it stands. From then on it has the consent of the lead that sent it, which may be the
 * last one missing where the others answered before the representative was replaced.
 */
export const confirmSeen: Rule<'confirmSeen'> = {
  gives: 'ProposalSeen',
  unless: ({ userRepresentative, version }) =>
    userRepresentative?.seenVersion === version ? { code: 'AlreadySeen', version } : null,
  decide(pilot, _, context) {
    const { version, phase, mustRevise, leadConsents = false, proposal } = pilot;
    const seen: PilotEvent = { type: 'ProposalSeen', person: context.actor.person, version };
    const missing = partiesWithoutConsent(pilot).filter((party) => !(leadConsents && party === proposal.lead));
    const isComplete = phase === 'consent' && mustRevise === null && missing.length === 0;
    return isComplete ? [seen, consentCompleted(context)] : [seen];
  },
};
