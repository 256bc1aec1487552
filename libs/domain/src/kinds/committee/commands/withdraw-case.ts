import { isLiving } from '../placing.js';
import type { RuleOfCase } from '../rule.js';

/** Off the agenda; under a number that it keeps, where it got one. What a stream asked for follows the stream. */
export const withdrawCase: RuleOfCase<'withdrawCase'> = {
  of: 'case',
  unless(one) {
    if (!isLiving(one)) return { code: 'CaseIsOver', case: one.id };
    if (one.about.kind === 'stream') return { code: 'CaseFollows', case: one.id };
    return one.about.kind === 'pilot' ? { code: 'CaseBelongsToPilot', case: one.id } : null;
  },
  decide: ({ id }, { reason }) => [{ type: 'CaseWithdrawn', case: id, reason }],
};
