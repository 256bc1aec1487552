import { isBaselineFrozen } from '../facts.js';
import type { Rule } from '../rule.js';
import { faultInCount, figureRecorded } from './counting.js';

/** Before the trial a baseline may be corrected; once it runs, none takes the place of the one that was frozen. */
export const recordBaseline: Rule<'recordBaseline'> = {
  gives: 'FigureRecorded',
  unless: (pilot) =>
    pilot.phase === 'evaluation' ? { code: 'WrongPhase', phase: 'evaluation', command: 'recordBaseline' } : null,
  decide(pilot, { party, ...counted }, context) {
    const fault = faultInCount(pilot, party, counted, context);
    if (fault !== null) return fault;
    return isBaselineFrozen(pilot, counted.indicator, party)
      ? { code: 'BaselineFrozen', indicator: counted.indicator, party }
      : [figureRecorded(pilot, 'baseline', party, counted)];
  },
};
