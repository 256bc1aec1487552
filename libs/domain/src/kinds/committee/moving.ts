import { localDate } from '../../calendar.js';
import type { Give, Reaction, Typed } from '../../entity.js';
import { reasonFor } from './commands/deciding.js';
import type { Case, CaseDecision, Committee, Meeting } from './state.js';
import type { Booking } from './values.js';
import type { Effect, TakeDecision, TakeDecisionBack } from '../shared.js';

/** A command, by what it is called and what it takes. */
type Asked = Typed & Readonly<Record<string, unknown>>;
type Reactions = readonly Reaction<Asked>[];
const give = <C extends Typed>(
  stream: string,
  command: C,
  answers: Partial<Pick<Give<Asked>, 'then' | 'otherwise'>> = {},
): Reactions => [{ type: 'give', stream, command, ...answers }];

/** The decision is the signal: what was decided on a stream is what the stream is told to do. */
export function moveOf(committee: Committee, id: string): Reactions {
  const one = committee.cases[id];
  const stream = one === undefined ? null : streamOf(one);
  if (one?.decision == null || one.decision.effect === null || stream === null) return [];
  const command = commandFor(one, one.decision.effect, one.decision, committee.meetings[one.meeting ?? '']);
  if (command === null) return [];
  return give(stream, command, {
    then: { type: 'noteEffect', case: id },
    otherwise: { type: 'noteNoEffect', case: id },
  });
}

function commandFor(
  one: Case,
  effect: Effect,
  decision: CaseDecision,
  meeting: Meeting | undefined,
): Asked | TakeDecision | null {
  const reason = reasonFor(one, decision.reason, decision);
  const decidedOn = localDate(meeting === undefined || meeting.kind === 'round' ? decision.at : meeting.startsAt);
  const caseNumber = one.number ?? '';
  if (one.about.kind === 'stream') return { type: 'takeDecision', effect, caseNumber, decidedOn, reason };
  if (effect === 'endorse') return { type: 'endorse', note: reason };
  if (reason === null || one.about.kind !== 'pilot' || effect === 'approve') return null;
  if (effect === 'return') return { type: 'returnProposal', reason };
  if (effect === 'decline') return { type: 'declineProposal', reason };
  if (one.about.stage !== 'decision') return { type: 'recommend', verdict: effect, reason };
  return { type: 'recordDecision', verdict: effect, caseNumber, decidedOn, reason };
}

/** The stream that a decision in a case moves. */
const streamOf = ({ about }: Case): string | null => {
  if (about.kind === 'stream') return about.stream;
  return about.kind === 'pilot' ? about.pilot : null;
};

/** Takes a decision back that the stream took, or is about to. */
export function undoingOf({ cases }: Committee, id: string): Reactions {
  const one = cases[id];
  const stream = one === undefined ? null : streamOf(one);
  if (one?.decision?.effect == null || stream === null) return [];
  const { effect } = one.decision;
  const command: Asked | TakeDecisionBack =
    one.about.kind === 'pilot'
      ? { type: 'takeBackDecision', stage: one.about.stage, effect }
      : { type: 'takeDecisionBack', effect };
  return give(stream, command, {
    then: { type: 'noteUndone', case: id },
    otherwise: { type: 'noteNotUndone', case: id },
  });
}

const book = (committee: string, booking: Booking): Reactions =>
  give(`committee/${committee}`, { type: 'bookCase', booking });

export function forwardOf({ id: committee, cases }: Committee, id: string, to: string): Reactions {
  const one = cases[id];
  if (one === undefined) return [];
  const { number, earlier, title, about, parts, proposals, attachments, policy } = one;
  const known = number ?? earlier.at(-1)?.number ?? null;
  return book(to, {
    of: 'forward',
    committee,
    case: id,
    number: known,
    title,
    about,
    parts,
    proposals,
    attachments,
    policy,
  });
}

/** Where a case came from is told what it is called here. */
export const takenFrom = (origin: NonNullable<Case['origin']>, committee: string, as: string): Reactions =>
  give(`committee/${origin.committee}`, { type: 'noteForwarded', case: origin.case, committee, as });

/** Approved minutes are a case for information where the committee reports to. */
export function minutesFor({ id: committee, meetings }: Committee, id: string, to: string | null): Reactions {
  const meeting = meetings[id];
  if (to === null || meeting === undefined) return [];
  return book(to, { of: 'minutes', committee, meeting: id, startsAt: meeting.startsAt, policy: meeting.policy });
}
