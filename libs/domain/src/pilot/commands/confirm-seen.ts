import type { Rule } from '../rule.js';

/** The user representative has read the proposal as it stands. */
export const confirmSeen: Rule<'confirmSeen'> = {
  gives: 'ProposalSeen',
  unless: ({ userRepresentative, version }) =>
    userRepresentative?.seenVersion === version ? { code: 'AlreadySeen', version } : null,
  decide: ({ version }, _, { actor }) => [{ type: 'ProposalSeen', person: actor.person, version }],
};
