import type { RuleOfCase } from '../rule.js';

/** On to the committee this one reports to, which then has a case of its own about the same. */
export const forwardCase: RuleOfCase<'forwardCase'> = {
  of: 'case',
  unless(one, { committee, works }) {
    if (works.reportsTo === null) return { code: 'NothingToForwardTo', committee: committee.id };
    if (one.forwarded !== null) return { code: 'AlreadyForwarded', case: one.id };
    if (one.status === 'withdrawn') return { code: 'CaseIsOver', case: one.id };
    if (one.about.kind === 'stream') return { code: 'CaseFollows', case: one.id };
    if (one.about.kind === 'pilot') return { code: 'CaseBelongsToPilot', case: one.id };
    return one.kind === 'procedural' ? { code: 'OutcomeDoesNotFit', case: one.id, outcome: 'forwarded' } : null;
  },
  decide: ({ id }, { reason }, { works }) =>
    works.reportsTo === null ? [] : [{ type: 'CaseForwarded', case: id, committee: works.reportsTo, reason }],
};
