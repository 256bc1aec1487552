import { remindAfter } from '../../calendar.js';
import type { RuleOfMeeting } from '../rule.js';

/** Minutes of the version asked for; or what the redaction check found in them, which keeps them from going out. */
export const noteMinutes: RuleOfMeeting<'noteMinutes'> = {
  of: 'meeting',
  in: ['minutes-out'],
  answers: true,
  decide({ id, minutes }, { version, documents, faults = [] }, { now, policy, works }) {
    if (minutes?.version !== version || minutes.documents !== null) return [];
    if (faults.length === 0)
      return [{ type: 'MinutesMade', meeting: id, version, documents, dates: { minutesDueAt: null } }];
    const remindAt = remindAfter(now, works.recordWithin, policy.clock);
    return [{ type: 'MinutesHeldBack', meeting: id, version, faults, dates: { minutesDueAt: null, remindAt } }];
  },
};
