import type { CommitteeEvent } from './events.js';
import { CASES } from './evolve/cases.js';
import { DECISIONS, heldIn } from './evolve/decisions.js';
import { withMeeting, type Fold, type Folds } from './evolve/fold.js';
import { MEETINGS } from './evolve/meetings.js';
import { MINUTES } from './evolve/minutes.js';
import type { Case, Committee } from './state.js';

/** What every event makes of a committee. One that is missing here does not compile. */
const FOLDS: Folds = { ...MEETINGS, ...CASES, ...DECISIONS, ...MINUTES };
export const COMMITTEE_EVENT_TYPES = Object.keys(FOLDS) as readonly CommitteeEvent['type'][];

/** How many meetings that have ended stay in the state, with their cases. */
const KEPT = 4;

/** A committee after one more event. */
export function evolve(before: Committee, event: CommitteeEvent, at: string): Committee {
  const fold = FOLDS[event.type] as Fold<CommitteeEvent['type']>;
  const { dates } = event;
  const meeting = meetingOf(before, event);
  const after = fold(before, event, at);
  const dated =
    dates === undefined || meeting === null
      ? after
      : withMeeting(after, meeting, (m) => ({ ...m, dates: { ...m.dates, ...dates } }));
  const ends = event.type === 'MinutesApproved' || event.type === 'MeetingCancelled';
  return ends ? ended(dated, event.meeting) : dated;
}

/** The meeting that an event's dates are of. */
function meetingOf(committee: Committee, event: CommitteeEvent): string | null {
  if ('meeting' in event) return event.meeting;
  const one = 'case' in event ? committee.cases[event.case] : undefined;
  if (one === undefined) return null;
  return event.type === 'DecisionUndone' ? heldIn(one) : one.meeting;
}

/** The oldest of those that ended falls out with its cases. What is done is told once more, in the papers of the next meeting. */
function ended(committee: Committee, id: string): Committee {
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
