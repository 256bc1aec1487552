import { z } from 'zod';
import { words } from '../../../engine/fields.js';
import type { Case, CaseDecision, Committee, EarlierTime } from '../state.js';
import * as is from '../values.js';
import { dates, dating, event, queuedAgain, taken, withCase, withMeeting } from './fold.js';

const id = z.string();
const decided = {
  case: id,
  outcome: z.enum(is.OUTCOMES),
  proposal: id.nullable(),
  text: words().nullable(),
  effect: is.effect.nullable(),
  votes: is.votes.nullable(),
  disqualified: z.array(id).readonly(),
  reason: words().nullable(),
  by: id,
  /** Missing where its submitter was told at once. */
  told: z.literal('with-minutes').exactOptional(),
};
type Decided = Readonly<z.output<z.ZodObject<typeof decided>>>;

/** What was decided, what it moved, and what was taken back. */
export const DECISIONS = {
  CaseDecided: event(decided, decide),
  DecisionMoved: event({ case: id }, (committee, { case: one }) =>
    withDecision(committee, one, (made) => ({ ...made, moved: 'taken' })),
  ),
  DecisionNotMoved: event({ case: id, refusal: id }, (committee, { case: one, refusal }) =>
    withDecision(committee, one, (made) => ({ ...made, moved: { refused: refusal } })),
  ),
  UndoingAsked: event(
    { case: id, reason: words(), by: id, dates },
    dating((committee, { case: one, reason, by }) =>
      withDecision(committee, one, (made) => ({ ...made, undoing: { reason, by, refused: null } })),
    ),
  ),
  DecisionUndone: event(
    {
      case: id,
      reason: words(),
      by: id,
      /** Nobody but the committee's people had been told of it. */
      untold: z.literal(true).exactOptional(),
      dates,
    },
    dating(undo, heldIn),
  ),
  UndoingRefused: event(
    { case: id, refusal: id, dates },
    dating((committee, { case: one, refusal }) =>
      withDecision(committee, one, (made) => ({
        ...made,
        undoing: made.undoing === null ? null : { ...made.undoing, refused: refusal },
      })),
    ),
  ),
};

function withDecision(committee: Committee, one: string, change: (made: CaseDecision) => CaseDecision): Committee {
  return withCase(committee, one, (found) =>
    found.decision === null ? found : { ...found, decision: change(found.decision) },
  );
}

/** Postponed, it waits for the next meeting; returned, for its secretary. All else is a decision. */
function decide(
  committee: Committee,
  { case: one, outcome, proposal, text, effect, votes, disqualified, reason, by, told }: Decided,
  at: string,
): Committee {
  const toldIn = told === 'with-minutes' ? null : 0;
  if (outcome === 'postponed' || (outcome === 'returned' && effect === null)) {
    const parked = outcome === 'returned';
    return withLastTime(queuedAgain(committee, [one], outcome, { parked }), one, { reason, toldIn });
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
  return withCase(committee, one, (found) => ({ ...found, status: 'decided', decision: made }));
}

const withLastTime = (committee: Committee, one: string, changes: Pick<EarlierTime, 'reason' | 'toldIn'>): Committee =>
  withCase(committee, one, (found) => ({
    ...found,
    earlier: found.earlier.map((time, nth) => (nth === found.earlier.length - 1 ? { ...time, ...changes } : time)),
  }));

/**
 * The case is to be decided anew where it was; a round is over, so its case waits for a meeting. Minutes that were out
 * are to be corrected and sent again.
 */
function undo(
  committee: Committee,
  { case: undone, reason }: { readonly case: string; readonly reason: Case['undone'][number]['undoneReason'] },
  at: string,
): Committee {
  const one = committee.cases[undone];
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

function withoutDecision(committee: Committee, { id: one, meeting }: Case, off: Case['undone'][number]): Committee {
  const open = withCase(committee, one, (found) => ({
    ...found,
    status: 'placed',
    decision: null,
    undone: [...found.undone, off],
  }));
  return committee.meetings[meeting ?? '']?.kind === 'round' ? queuedAgain(open, [one], 'undone') : open;
}

/** The meeting that decided a case, postponed or returned it last. */
export function heldIn(one: Case): string | null {
  return one.decision === null ? (one.earlier.at(-1)?.meeting ?? null) : one.meeting;
}

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
