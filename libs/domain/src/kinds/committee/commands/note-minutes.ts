import { remindAfter } from '../../../calendar.js';
import type { CommitteeEvent } from '../events.js';
import type { RuleOfMeeting } from '../rule.js';
import { approvedBySilence } from './approving.js';

/**
 * Minutes of the version asked for; or what the redaction check found in them, which keeps them from going out. What has
 * been approved was checked before it went out.
 */
export const noteMinutes: RuleOfMeeting<'noteMinutes'> = {
  of: 'meeting',
  in: ['minutes-out', 'approved'],
  answers: true,
  decide({ id, minutes, status }, { version, documents, faults = [] }, context) {
    const { now, policy, works } = context;
    if (minutes?.version !== version || minutes.documents !== null) return [];
    const made: CommitteeEvent = {
      type: 'MinutesMade',
      meeting: id,
      version,
      documents,
      dates: { minutesDueAt: null },
    };
    if (status === 'approved') return [made];
    if (faults.length === 0) return [{ ...made, answerBy: approvedBySilence(now, context) }];
    const remindAt = remindAfter(now, works.recordWithin, policy.clock);
    return [{ type: 'MinutesHeldBack', meeting: id, version, faults, dates: { minutesDueAt: null, remindAt } }];
  },
};
