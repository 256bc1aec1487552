import { isEngine } from '../../../people.js';
import type { RuleOfMeeting } from '../rule.js';
import { approved, heldUp, objectors } from './approving.js';
import { notDue } from './due.js';
import { underWay } from './send-minutes.js';

/** By the chair, or by silence when the time is out. Never against an objection. */
export const approveMinutes: RuleOfMeeting<'approveMinutes'> = {
  of: 'meeting',
  in: ['minutes-out'],
  unless(meeting, context) {
    if (meeting.minutes?.documents == null) return { code: 'MinutesNotReady', meeting: meeting.id };
    const by = objectors(meeting);
    return by.length > 0 ? { code: 'MinutesObjectedTo', by } : underWay(meeting, context);
  },
  decide(meeting, _, context) {
    const { approveAt } = meeting.dates;
    if (!isEngine(context.actor)) return [approved(meeting, context)];
    const given = heldUp(meeting.id, 'approveAt', approveAt, context);
    return notDue(approveAt, context.now) ?? [given ?? approved(meeting, context)];
  },
};
