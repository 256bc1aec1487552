import type { CommitteeEvent, CommitteeEventOf } from '../events.js';
import type { Case, Committee, EarlierTime, Meeting } from '../state.js';

/** What one kind of event makes of a committee. */
export type Fold<T extends CommitteeEvent['type']> = (
  committee: Committee,
  event: CommitteeEventOf<T>,
  at: string,
) => Committee;
export type Folds = { readonly [T in CommitteeEvent['type']]: Fold<T> };

export function withMeeting(committee: Committee, id: string, change: (meeting: Meeting) => Meeting): Committee {
  const meeting = committee.meetings[id];
  return meeting === undefined
    ? committee
    : { ...committee, meetings: { ...committee.meetings, [id]: change(meeting) } };
}

export function withCase(committee: Committee, id: string, change: (one: Case) => Case): Committee {
  const one = committee.cases[id];
  return one === undefined ? committee : { ...committee, cases: { ...committee.cases, [id]: change(one) } };
}

/** Off the queue, and off an agenda that is not frozen: what has a number stays where it got it. */
export function taken(committee: Committee, id: string): Committee {
  const queue = committee.queue.filter((queued) => queued !== id);
  const one = committee.cases[id];
  const off = one === undefined || one.meeting === null || one.number !== null ? null : one.meeting;
  const left = { ...committee, queue };
  return off === null
    ? left
    : withMeeting(left, off, (meeting) => ({ ...meeting, agenda: meeting.agenda.filter((placed) => placed !== id) }));
}

/** Cases that leave an agenda go first in the queue, in the order they had there. */
export function queuedAgain(
  committee: Committee,
  ids: readonly string[],
  outcome: EarlierTime['outcome'],
  changes: Partial<Case> = {},
): Committee {
  const cases = ids.flatMap((id) => {
    const one = committee.cases[id];
    return one === undefined ? [] : [[id, leaving(one, outcome, changes)] as const];
  });
  return {
    ...committee,
    queue: [...ids, ...committee.queue.filter((id) => !ids.includes(id))],
    cases: { ...committee.cases, ...Object.fromEntries(cases) },
  };
}

function leaving(one: Case, outcome: EarlierTime['outcome'], changes: Partial<Case>): Case {
  const { meeting, number, discussion } = one;
  const time =
    meeting === null || number === null
      ? []
      : [{ meeting, number, outcome, reason: null, discussion, toldIn: null, saidIn: null }];
  const queued = {
    status: 'queued',
    meeting: null,
    number: null,
    late: false,
    discussion: null,
    saidIn: null,
  } as const;
  return { ...one, ...queued, parked: false, earlier: [...one.earlier, ...time], ...changes };
}
