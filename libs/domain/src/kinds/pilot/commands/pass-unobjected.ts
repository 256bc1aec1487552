import type { Rule } from '../rule.js';
import { goAhead } from './go-ahead.js';
import { whenDue } from './grace.js';

export const passUnobjected: Rule<'passUnobjected'> = {
  gives: 'PilotPassedUnobjected',
  decide: (pilot, _, context) =>
    whenDue(pilot.dates.passAt, 'passUnobjected', context, () =>
      goAhead(pilot, { type: 'PilotPassedUnobjected' }, context),
    ),
};
