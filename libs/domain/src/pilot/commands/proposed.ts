import { employerOf } from '../../organisations.js';
import { termsFor, type Proposal } from '../proposal.js';
import type { PilotContext } from '../rule.js';

/** What an event says of a proposal: itself, its version, and what each party is then asked to consent to. */
export const proposed = (proposal: Proposal, version: number, { hash, directory }: PilotContext) => ({
  proposal,
  version,
  terms: Object.fromEntries(proposal.parties.map(({ party }) => [party, hash(termsFor(proposal, party))])),
  employers: Object.fromEntries(proposal.parties.map(({ party }) => [party, employerOf(directory, party)])),
});
