import { pinnedAnew, pinOf } from '../facts.js';
import { kindOf } from '../proposal.js';
import { faultIn } from '../proposal-faults.js';
import type { Rule } from '../rule.js';

export const editDraft: Rule<'editDraft'> = {
  gives: 'DraftEdited',
  decide(pilot, { proposal }, { directory }) {
    if (proposal.lead !== pilot.proposal.lead) return { code: 'LeadCannotChange', lead: pilot.proposal.lead };
    return (
      faultIn(proposal, directory, pinOf(pilot)) ?? [
        {
          type: 'DraftEdited',
          kind: kindOf(proposal.measure, directory, pinOf(pilot)),
          proposal,
          ...pinnedAnew(pilot, proposal, directory),
        },
      ]
    );
  },
};
