import { eventsFor } from '../../../engine/rules.js';
import type { Case, Committee, EarlierTime, Meeting } from '../state.js';
import { meetingDates, type MeetingDates } from '../values.js';

export const event = eventsFor<Committee>();

/** Dates that an event fixes: of one meeting, and only what changes. */
export const dates = meetingDates.partial().optional();
interface Dated {
  readonly meeting?: string;
  readonly case?: string;
  readonly dates?: Readonly<{ [K in keyof MeetingDates]?: MeetingDates[K] | undefined }> | undefined;
}

/** Of the meeting that an event names, or that its case is on; what it makes of the committee besides comes first. */
export const dating =
  <Data extends Dated>(
    evolve: (committee: Committee, data: Data, at: string) => Committee,
    meetingOf: (one: Case) => string | null = (one) => one.meeting,
  ) =>
  (before: Committee, data: Data, at: string): Committee => {
    const one = before.cases[data.case ?? ''];
    const meeting = data.meeting ?? (one === undefined ? null : meetingOf(one));
    const after = evolve(before, data, at);
    const fixed = data.dates;
    if (fixed === undefined || meeting === null) return after;
    return withMeeting(after, meeting, (m) => ({ ...m, dates: { ...m.dates, ...(fixed as Partial<MeetingDates>) } }));
  };

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

/** How many meetings that have ended stay in the state, with their cases. */
const KEPT = 4;

/** The oldest of those that ended falls out with its cases. What is done is told once more, in the papers of the next meeting. */
export function ended(committee: Committee, id: string): Committee {
  const all = [...committee.ended, id];
  const fallen = all.slice(0, -KEPT);
  const told = committee.meetings[id]?.frozenAt ?? null;
  const isKept = (meeting: string | null): boolean =>
    meeting !== null && meeting in committee.meetings && !fallen.includes(meeting);
  return {
    ...committee,
    ended: all.slice(-KEPT),
    meetings: only(committee.meetings, ({ id: meeting }) => !fallen.includes(meeting)),
    cases: only(committee.cases, (one) => !isOver(one) || isKept(one.meeting)),
    followUps: committee.followUps.filter(
      ({ done }) => done === null || told === null || Date.parse(done.at) >= Date.parse(told),
    ),
  };
}

/** One that waits for the answer of a pilot or of another committee is not, and outlives its meeting. */
function isOver({ status, decision, forwarded }: Case): boolean {
  if (status !== 'decided' && status !== 'withdrawn') return false;
  return decision?.moved !== 'asked' && (forwarded === null || forwarded.as !== null);
}

const only = <T>(record: Readonly<Record<string, T>>, keep: (one: T) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([, one]) => keep(one)));
