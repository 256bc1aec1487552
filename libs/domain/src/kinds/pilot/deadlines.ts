import type { Deadline } from '../../entity.js';
import type { PilotCommand } from './commands.js';
import type { Dates } from './events.js';
import type { Pilot } from './state.js';

/** Which command the engine gives when a date comes. */
const THEN: Readonly<Record<keyof Dates, PilotCommand | null>> = {
  remindAt: { type: 'remind' },
  lapseAt: { type: 'lapse' },
  passAt: { type: 'passUnobjected' },
  statusAt: { type: 'callForStatus' },
  endAt: { type: 'endTrial', reason: null },
  closeAt: { type: 'closeEvaluation' },
  /** The follow-up of a joint initiative is a reminder to the lead. */
  followUpAt: null,
  resumeAt: { type: 'resumeTrial' },
};

/** While a trial is paused, only the end of the pause falls due. */
export function deadlines(pilot: Pilot): readonly Deadline<PilotCommand>[] {
  const names = pilot.pausedSince === null ? (Object.keys(THEN) as (keyof Dates)[]) : (['resumeAt'] as const);
  return names.flatMap((name) => {
    const at = pilot.dates[name];
    const then = THEN[name];
    return at === null || then === null ? [] : [{ at, then }];
  });
}
