import type { Rule } from '../rule.js';
import { withCompletion } from './give-consent.js';

/**
 * The user representative has read the proposal as it stands. From then on it has the consent of the lead that sent it, which may be the
 * last one missing where the others answered before the representative was replaced.
 */
export const confirmSeen: Rule<'confirmSeen'> = {
  gives: 'ProposalSeen',
  unless: ({ userRepresentative, version }) =>
    userRepresentative?.seenVersion === version ? { code: 'AlreadySeen', version } : null,
  decide: (pilot, _, context) =>
    withCompletion(pilot, [{ type: 'ProposalSeen', person: context.actor.person, version: pilot.version }], context),
};
