import type { Rule } from '../rule.js';

/** A committee that was to decide whether it may go on is asked no longer. */
export const withdraw: Rule<'withdraw'> = {
  gives: 'PilotWithdrawn',
  decide: (pilot, { reason }) => [
    {
      type: 'PilotWithdrawn',
      reason,
      ...(pilot.phase === 'review' && pilot.reviewMode === 'decide' ? { case: { stage: 'review', effect: null } } : {}),
    },
  ],
};
