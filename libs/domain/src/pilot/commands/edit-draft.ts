import { kindOf } from '../proposal.js';
import { faultIn } from '../proposal-faults.js';
import type { Rule } from '../rule.js';

export const editDraft: Rule<'editDraft'> = {
  gives: 'DraftEdited',
  decide(pilot, { proposal }, { directory }) {
    if (proposal.lead !== pilot.proposal.lead) return { code: 'LeadCannotChange', lead: pilot.proposal.lead };
    return (
      faultIn(proposal, directory) ?? [{ type: 'DraftEdited', kind: kindOf(proposal.measure, directory), proposal }]
    );
  },
};
