import type { RuleOfCommittee } from '../rule.js';

/** The first event of a committee that the community has. */
export const establish: RuleOfCommittee<'establish'> = {
  of: 'committee',
  unless: ({ id }) => (id === '' ? null : { code: 'AlreadyEstablished', committee: id }),
  decide: (_, { committee, policy }, { directory }) =>
    directory.committees.includes(committee)
      ? [{ type: 'CommitteeEstablished', committee, policy }]
      : { code: 'UnknownCommittee', committee },
};
