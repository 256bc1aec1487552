import { papersDue } from '../meeting-dates.js';
import type { RuleOfMeeting } from '../rule.js';
import { notDue } from './due.js';

/** Minutes that have not been made are asked for again. */
export const askForMinutes: RuleOfMeeting<'askForMinutes'> = {
  of: 'meeting',
  in: ['minutes-out', 'approved'],
  unless: ({ minutes }) => (minutes?.documents === null ? null : { code: 'NothingChanged' }),
  decide: ({ id, minutes, dates }, _, { now, policy }) =>
    notDue(dates.minutesDueAt, now) ?? [
      {
        type: 'MinutesAsked',
        meeting: id,
        version: minutes?.version ?? 1,
        dates: { minutesDueAt: papersDue(now, policy.clock) },
      },
    ],
};
