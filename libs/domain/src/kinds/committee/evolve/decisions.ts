import type { CommitteeEventOf } from '../events.js';
import type { Case, CaseDecision, Committee, EarlierTime } from '../state.js';
import { queuedAgain, taken, withCase, withMeeting, type Folds } from './fold.js';

/** What was decided, what it moved, and what was taken back. */
export const DECISIONS = {
  CaseDecided: decided,
  DecisionMoved: (committee, { case: id }) => withDecision(committee, id, (made) => ({ ...made, moved: 'taken' })),
  DecisionNotMoved: (committee, { case: id, refusal }) =>
    withDecision(committee, id, (made) => ({ ...made, moved: { refused: refusal } })),
  UndoingAsked: (committee, { case: id, reason, by }) =>
    withDecision(committee, id, (made) => ({ ...made, undoing: { reason, by, refused: null } })),
  DecisionUndone: undone,
  UndoingRefused: (committee, { case: id, refusal }) =>
    withDecision(committee, id, (made) => ({
      ...made,
      undoing: made.undoing === null ? null : { ...made.undoing, refused: refusal },
    })),
} as const satisfies Partial<Folds>;

const withDecision = (committee: Committee, id: string, change: (made: CaseDecision) => CaseDecision): Committee =>
  withCase(committee, id, (one) => (one.decision === null ? one : { ...one, decision: change(one.decision) }));

/** Postponed, it waits for the next meeting; returned, for its secretary. All else is a decision. */
function decided(committee: Committee, event: CommitteeEventOf<'CaseDecided'>, at: string): Committee {
  const { case: id, outcome, proposal, text, effect, votes, disqualified, reason, by, told } = event;
  const toldIn = told === 'with-minutes' ? null : 0;
  if (outcome === 'postponed' || (outcome === 'returned' && effect === null)) {
    const parked = outcome === 'returned';
    return withLastTime(queuedAgain(committee, [id], outcome, { parked }), id, { reason, toldIn });
  }
  const moved = effect === null ? 'nothing' : 'asked';
  const made = {
    outcome,
    proposal,
    text,
    effect,
    votes,
    disqualified,
    reason,
    by,
    at,
    moved,
    undoing: null,
    toldIn,
  } as const;
  return withCase(committee, id, (one) => ({ ...one, status: 'decided', decision: made }));
}

const withLastTime = (committee: Committee, id: string, changes: Pick<EarlierTime, 'reason' | 'toldIn'>): Committee =>
  withCase(committee, id, (one) => ({
    ...one,
    earlier: one.earlier.map((time, nth) => (nth === one.earlier.length - 1 ? { ...time, ...changes } : time)),
  }));

/**
 * The case is to be decided anew where it was; a round is over, so its case waits for a meeting. Minutes that were out
 * are to be corrected and sent again.
 */
function undone(committee: Committee, { case: id, reason }: CommitteeEventOf<'DecisionUndone'>, at: string): Committee {
  const one = committee.cases[id];
  if (one === undefined) return committee;
  const back =
    one.decision === null
      ? backOnAgenda(committee, one)
      : withoutDecision(committee, one, { ...one.decision, undoneReason: reason, undoneAt: at });
  return withMeeting(back, heldIn(one) ?? '', (meeting) => ({
    ...meeting,
    status: 'held',
    minutes: meeting.minutes === null ? null : { ...meeting.minutes, answers: [], deliveredAt: null },
  }));
}

function withoutDecision(committee: Committee, { id, meeting }: Case, taken: Case['undone'][number]): Committee {
  const open = withCase(committee, id, (one) => ({
    ...one,
    status: 'placed',
    decision: null,
    undone: [...one.undone, taken],
  }));
  return committee.meetings[meeting ?? '']?.kind === 'round' ? queuedAgain(open, [id], 'undone') : open;
}

/** The meeting that decided a case, postponed or returned it last. */
export const heldIn = (one: Case): string | null =>
  one.decision === null ? (one.earlier.at(-1)?.meeting ?? null) : one.meeting;

function backOnAgenda(committee: Committee, one: Case): Committee {
  const last = one.earlier.at(-1);
  if (last === undefined) return committee;
  const { meeting, number, discussion, saidIn } = last;
  return withCase(taken(committee, one.id), one.id, (found) => ({
    ...found,
    status: 'placed',
    meeting,
    number,
    discussion,
    saidIn,
    parked: false,
    earlier: found.earlier.slice(0, -1),
  }));
}
