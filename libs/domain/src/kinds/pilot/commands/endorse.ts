import type { Rule } from '../rule.js';
import { caseAt } from './casing.js';
import { goAhead } from './go-ahead.js';
import { mayNotDecide } from './reviewing.js';

export const endorse: Rule<'endorse'> = {
  gives: 'PilotEndorsed',
  unless: (pilot, _, context) => mayNotDecide(pilot, context),
  decide: (pilot, { note }, context) =>
    goAhead(pilot, { type: 'PilotEndorsed', note, ...caseAt('review', 'endorse', context) }, context),
};
