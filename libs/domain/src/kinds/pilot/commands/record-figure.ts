import type { Rule } from '../rule.js';
import { faultInCount, figureRecorded } from './counting.js';

/** A figure outside a status report: late, or corrected. It takes the place of the one for the same period. */
export const recordFigure: Rule<'recordFigure'> = {
  gives: 'FigureRecorded',
  unless: (pilot) =>
    pilot.phase === 'preparation' ? { code: 'WrongPhase', phase: 'preparation', command: 'recordFigure' } : null,
  decide: (pilot, { party, ...counted }, context) =>
    faultInCount(pilot, party, counted, context) ?? [figureRecorded(pilot, 'trial', party, counted)],
};
