import type { RuleOfCase } from '../rule.js';
import { approvedBySilence, objectors } from './approving.js';

/** The pilot has moved on: the decision stands, and minutes that are out go on to their approval. */
export const noteNotUndone: RuleOfCase<'noteNotUndone'> = {
  of: 'case',
  answers: true,
  decide(one, { refusal = '' }, context) {
    const undoing = one.decision?.undoing ?? null;
    if (undoing === null || undoing.refused !== null) return [];
    const meeting = context.committee.meetings[one.meeting ?? ''];
    const waits = meeting?.status === 'minutes-out' && meeting.minutes?.deliveredAt != null;
    const approveAt = waits && objectors(meeting).length === 0 ? approvedBySilence(context.now, context) : null;
    return [{ type: 'UndoingRefused', case: one.id, refusal, dates: { approveAt } }];
  },
};
