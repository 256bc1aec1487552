import { z } from 'zod';
import { defineKind } from '../../engine/define.js';
import { place } from '../../engine/fields.js';
import type { Kind } from '../../engine/kind.js';
import type { Context } from '../../context.js';
import type { Capacity } from '../../people.js';
import { appointment, calls } from './calls.js';
import { caseAt } from './case-at.js';
import { BY_ITSELF } from './commands/by-itself.js';
import { CASES } from './commands/cases.js';
import { FOLLOW_UPS } from './commands/follow-ups.js';
import { MEETINGS } from './commands/meetings.js';
import { MINUTES } from './commands/minutes.js';
import { RECORD } from './commands/record.js';
import { ROUNDS } from './commands/rounds.js';
import { EVENTS, type CommitteeEvent } from './events.js';
import { heldIn } from './events/decisions.js';
import { hearing } from './heard.js';
import { pathIn } from './path.js';
import { news, says } from './news.js';
import { reactions } from './reactions.js';
import { COMMITTEE_REFUSALS } from './refusals.js';
import { history } from './shown-events.js';
import type { Case, Committee, Meeting } from './state.js';
import { TURNS } from './turns.js';
import type { MeetingDates } from './values.js';
import { committeeWaitingFor, taskIn } from './waiting.js';

export { effectsOf } from './commands/booking.js';
export { caseAt, type CaseAt } from './case-at.js';
export { appointmentOf, occasionsOf } from './calls.js';
export { AWKWARD, awkwardDays, awkwardMeeting, type Awkward, type DayWarning } from './day-warnings.js';
export { doubleBookings, type BookedMeeting, type DoubleBooking } from './double-bookings.js';
export type { CommitteeEvent, CommitteeEventOf } from './events.js';
export type { Numbered } from './events/meetings.js';
export { casesWith, FILING, filedIn, type Filing } from './filed.js';
export {
  participants,
  quorumOf,
  seatsOf,
  seatsOn,
  silentOnMinutes,
  steppedIn,
  takingPart,
  type Seat,
} from './members.js';
export * from './papers-visibility.js';
export { agendaFor, caseFor, committeeFor } from './record.js';
export * from './refusals.js';
export { caseRows, committeeRows, followUpRows, meetingRows } from './row.js';
export { stoodWith, type Ended } from './stood.js';
export * from './state.js';
export {
  COMMITTEE_ABOUTS,
  COMMITTEE_OCCASIONS,
  COMMITTEE_TURNS,
  type CommitteeAbout,
  type CommitteeTurn,
} from './turns.js';
export {
  CASE_KINDS,
  CASE_STATUSES,
  caseId,
  followUpId,
  meetingId,
  MEETING_KINDS,
  MEETING_STATUSES,
  MINUTES_PARTS,
  OUTCOMES,
  PAPER_PARTS,
  STANDING,
  type Alternative,
  type Attachment,
  type Attendance,
  type Booking,
  type Documents,
  type GivenPriority,
  type LetStand,
  type Matter,
  type MeetingDates,
  type MeetingStatus,
  type MinutesFault,
  type MinutesPart,
  type Origin,
  type PaperPart,
  type StandingCase,
  type Votes,
} from './values.js';
export * from './visibility.js';
export { titleOfCase } from './waiting.js';
export { calledBy, isNamed, prioritiesOf, servedBy, type Priority, type PriorityInForce } from './priorities.js';

const COMMANDS = { ...MEETINGS, ...CASES, ...RECORD, ...FOLLOW_UPS, ...MINUTES, ...ROUNDS, ...BY_ITSELF };
export type CommitteeCommandType = keyof typeof COMMANDS;
export const COMMITTEE_COMMAND_TYPES = Object.keys(COMMANDS) as readonly CommitteeCommandType[];
/** A command as it is given. What its fields are its rule says. */
export interface CommitteeCommand {
  readonly type: CommitteeCommandType;
  readonly [field: string]: unknown;
}

/** Which command the system gives itself when a date of a meeting comes. */
const THEN = {
  openAt: 'openMeeting',
  askStatusAt: 'askWhetherChanged',
  cutOffAt: 'freezeAgenda',
  bookDueAt: 'askForBook',
  minutesDueAt: 'askForMinutes',
  remindAt: 'remindOfMeeting',
  remindRoundAt: 'remindOfRound',
  closeRoundAt: 'closeRound',
  approveAt: 'approveMinutes',
} as const satisfies Readonly<Record<keyof MeetingDates, CommitteeCommandType>>;
const DATES = Object.keys(THEN) as readonly (keyof MeetingDates)[];

/** A committee: its queue of cases, their numbers, its meetings and what is decided there. */
export const committeeEntity = defineKind({
  name: 'committee',
  collection: 'committees',
  id: place,
  answersMore: true,
  fold: 8,
  events: EVENTS,
  commands: COMMANDS,
  refusals: COMMITTEE_REFUSALS,
  turns: TURNS,
  waits: committeeWaitingFor,
  task: taskIn,
  reactions,
  neverEnds: true,
  deadlines({ meetings, followUps }: Committee) {
    const ofMeetings = Object.values(meetings).flatMap(({ id, dates }) =>
      DATES.flatMap((name) => {
        const at = dates[name] ?? null; // dates that were fixed by an older version may lack one
        return at === null ? [] : [{ at, then: THEN[name], subject: id }];
      }),
    );
    const ofFollowUps = followUps.flatMap(({ id, remindAt, done }) =>
      remindAt === null || done !== null ? [] : [{ at: remindAt, then: 'remindFollowUp' as const, subject: id }],
    );
    return [...ofMeetings, ...ofFollowUps];
  },
  visibleTo: () => 'everybody',
  hearing,
  ofBodies: { founding: (committee, policy) => ({ type: 'establish', committee, policy }) },
  ...{ history, calls, news, says, appointment },
  status: phaseOf,
  title: () => null,
  path: pathIn,
  view: { schema: z.strictObject({ policy: z.string() }), of: ({ policy }: Committee) => ({ policy }), apart: true },
});

/** The meeting that comes, or is being settled: its id and how far it has come. */
function phaseOf({ meetings }: Committee): string {
  const living = Object.values(meetings).filter(({ status }) => status !== 'approved' && status !== 'cancelled');
  const next = living.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  return next === undefined ? 'no-meeting' : `${next.id} ${next.status}`;
}

/** Something a person may do now with what it is asked of, and in which capacities. */
export interface CommitteeOffer {
  readonly command: CommitteeCommandType;
  readonly as: readonly Capacity[];
}
/** What of a committee somebody may do something with: the committee itself, unless something in it is named. */
export type Within = { readonly [P in 'meeting' | 'case' | 'followUp']?: string };

export function offersIn(committee: Committee, context: Context, within: Within = {}): readonly CommitteeOffer[] {
  const [field = null, id = ''] = Object.entries(within)[0] ?? [];
  const kind: Kind<Committee, CommitteeEvent> = committeeEntity;
  return kind
    .offers(committee, context, { field, id })
    .flatMap(({ command, subjects }) => subjects.map(({ as }) => ({ command: command as CommitteeCommandType, as })));
}

/** The same from the record of one meeting: of a case that has left it, only how it left may be taken back. */
export const caseOffersAt = (
  meeting: Meeting['id'],
  committee: Committee,
  one: Case,
  context: Context,
): readonly CommitteeOffer[] =>
  offersIn(committee, context, { case: one.id }).filter(
    ({ command }) => caseAt(meeting, one).left === null || (command === 'undoDecision' && heldIn(one) === meeting),
  );
