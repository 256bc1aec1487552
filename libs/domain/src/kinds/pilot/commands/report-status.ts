import type { PilotEvent } from '../events.js';
import type { Rule } from '../rule.js';
import { faultInCount, figureRecorded } from './counting.js';

/** How it goes with one party, with its figures: one answer, minutes. */
export const reportStatus: Rule<'reportStatus'> = {
  gives: 'StatusReported',
  unless: (pilot) => (pilot.pausedSince === null ? null : { code: 'TrialIsPaused' }),
  decide(pilot, { party, standing, note, figures }, context) {
    const fault = figures
      .map((counted) => faultInCount(pilot, party, counted, context))
      .find((found) => found !== null);
    if (fault !== undefined) return fault;
    const recorded = figures.map((counted, nth) => figureRecorded(pilot, 'trial', party, counted, nth));
    return [{ type: 'StatusReported', party, standing, note } satisfies PilotEvent, ...recorded];
  },
};
