import { isLiving } from '../placing.js';
import type { RuleOfCase } from '../rule.js';

/** Off the agenda; under a number that it keeps, where it got one. A pilot's case follows the pilot. */
export const withdrawCase: RuleOfCase<'withdrawCase'> = {
  of: 'case',
  unless(one) {
    if (!isLiving(one)) return { code: 'CaseIsOver', case: one.id };
    return one.about.kind === 'pilot' ? { code: 'CaseBelongsToPilot', case: one.id } : null;
  },
  decide: ({ id }, { reason }) => [{ type: 'CaseWithdrawn', case: id, reason }],
};
