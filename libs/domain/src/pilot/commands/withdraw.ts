import type { Rule } from '../rule.js';

export const withdraw: Rule<'withdraw'> = {
  gives: 'PilotWithdrawn',
  decide: (_, { reason }) => [{ type: 'PilotWithdrawn', reason }],
};
