import { remindAfter } from '../../../calendar.js';
import { heldIn } from '../evolve/decisions.js';
import { placedAnew } from '../placing.js';
import type { CommitteeEvent } from '../events.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeContext, RuleOfCase } from '../rule.js';
import type { Case, MeetingStatus } from '../state.js';
import { followedBy } from '../unfolding.js';
import type { Words } from '../../../words.js';

/**
 * A decision that was recorded wrongly is taken back, until the minutes are approved. Where it moved a pilot the pilot is
 * asked, and says no once it has moved on.
 */
export const undoDecision: RuleOfCase<'undoDecision'> = {
  of: 'case',
  unless: (one, { committee }) => faultInUndoing(one, committee.meetings[heldIn(one) ?? '']?.status),
  decide(one, { reason }, context) {
    const by = context.actor.person;
    const moved = one.decision?.moved ?? 'nothing';
    if (moved === 'asked' || moved === 'taken')
      return [{ type: 'UndoingAsked', case: one.id, reason, by, dates: { approveAt: null } }];
    return undone(one, reason, by, context);
  },
};

function faultInUndoing(one: Case, status: MeetingStatus | undefined): CommitteeRefusal | null {
  if (one.status === 'withdrawn') return { code: 'CaseIsOver', case: one.id };
  if (one.decision === null) {
    const last = one.earlier.at(-1)?.outcome;
    if (last !== 'postponed' && last !== 'returned') return { code: 'NoDecision', case: one.id };
    if (one.number !== null) return { code: 'CaseIsFrozen', case: one.id };
  }
  if (status !== 'held' && status !== 'minutes-out')
    // One that has fallen out of the state was approved: one that was cancelled decided nothing.
    return { code: 'WrongMeetingStatus', status: status ?? 'approved', command: 'undoDecision' };
  const { undoing } = one.decision ?? { undoing: null };
  return undoing !== null && undoing.refused === null ? { code: 'UndoingUnderWay', case: one.id } : null;
}

/** The case is decided anew, and minutes that were out are corrected and sent again. */
export function undone(one: Case, reason: Words, by: string, context: CommitteeContext): readonly CommitteeEvent[] {
  const { now, policy, works } = context;
  const remindAt = remindAfter(now, works.recordWithin, policy.clock);
  const dates = { approveAt: null, minutesDueAt: null, remindAt };
  const untold = (one.decision ?? one.earlier.at(-1))?.toldIn === null ? ({ untold: true } as const) : {};
  return followedBy([{ type: 'DecisionUndone', case: one.id, reason, by, ...untold, dates }], placedAnew, context);
}
