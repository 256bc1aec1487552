import { kindOf, pinnedNow } from '../proposal.js';
import { faultIn } from '../proposal-faults.js';
import type { Rule } from '../rule.js';

/** Begins a pilot. Nobody but the proposing unit sees it before it is submitted. */
export const draft: Rule<'draft'> = {
  gives: 'PilotDrafted',
  decide(_, { policy: id, proposal }, { policy, actor, directory }) {
    const fault = faultIn(proposal, directory);
    if (fault !== null) return fault;
    const kind = kindOf(proposal.measure, directory);
    const pinned = pinnedNow(proposal.measure, directory);
    return [{ type: 'PilotDrafted', by: actor.person, policy: id, bodies: policy.bodies, kind, proposal, pinned }];
  },
};
