import { employerOf } from '../../../organisations.js';
import { termsFor, type Proposal } from '../proposal.js';
import type { PilotContext } from '../rule.js';

/**
 * What an event says of a proposal: itself, its version, what each party is then asked to consent to, and whether it is the
 * leader of the unit in the lead who sends it. A coordinator's sending decides nothing for the unit.
 */
export const proposed = (proposal: Proposal, version: number, { hash, directory, rights }: PilotContext) => ({
  proposal,
  version,
  terms: Object.fromEntries(proposal.parties.map(({ party }) => [party, hash(termsFor(proposal, party))])),
  ...(rights.some(({ target, as }) => target === proposal.lead && as.role === 'leader')
    ? { leadConsents: true as const }
    : {}),
  employers: Object.fromEntries(proposal.parties.map(({ party }) => [party, employerOf(directory, party)])),
});
