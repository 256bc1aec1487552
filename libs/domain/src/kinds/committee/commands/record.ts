import { z } from 'zod';
import { remindAfter } from '../../../calendar.js';
import { words } from '../../../engine/fields.js';
import type { Words } from '../../../words.js';
import type { CommitteeEvent } from '../events.js';
import { heldIn } from '../events/decisions.js';
import { isMeetingDay, papersDue } from '../meeting-dates.js';
import { isDisqualified, maySit, seatOfPerson, seatsOf, type Seat } from '../members.js';
import { isLiving, placedAnew } from '../agenda.js';
import type { CommitteeRefusal } from '../refusals.js';
import { aboutCase, aboutMeeting, followedBy, office, type CommitteeContext } from '../rule.js';
import type { Case, Meeting } from '../state.js';
import * as is from '../values.js';
import { approved, isMinutesCase, minutesAwaiting, underWay } from './approving.js';
import {
  caseDecided,
  disqualifiedFrom,
  faultInQuorum,
  faultInVotes,
  given as givenDecision,
  lacksReason,
  madeOf,
} from './deciding.js';

const ATTENDANCE_EXAMPLE = {
  present: [
    { person: 'fsu-chair', deputyFor: null },
    { person: 'fsu-member-1', deputyFor: null },
  ],
  chairedBy: 'fsu-chair',
  recordedBy: 'fsu-secretary',
  guests: [{ name: 'Prosjektlederen for hospitering', cases: ['c4'] }],
};

/** What is recorded in the meeting, and put right afterwards. */
export const RECORD = {
  /** The record begins with who was there. Whether they are enough is asked of each decision. */
  holdMeeting: aboutMeeting({
    fields: is.attendance,
    post: {
      path: 'holdings',
      summary: 'The meeting is held: who is there, who chairs and who records',
      called: 'MeetingHolding',
      example: ATTENDANCE_EXAMPLE,
    },
    may: office,
    in: ['frozen'],
    only: 'meeting',
    unless: (meeting, { now }) =>
      isMeetingDay(meeting, now) ? null : { code: 'MeetingNotYet', meeting: meeting.id, startsAt: meeting.startsAt },
    decide: (meeting, attendance, context) =>
      faultInAttendance(meeting, attendance, context) ?? [{ type: 'MeetingHeld', meeting: meeting.id, ...attendance }],
  }),
  /**
   * Who was there, put right until the minutes are approved. What was decided must stand with it. Minutes that are out are
   * made anew and answered anew, and say why.
   */
  recordAttendance: aboutMeeting({
    /** Why it is put right is needed once minutes are out. */
    fields: { ...is.attendance, reason: is.maybe(is.reason) },
    post: {
      path: 'attendance',
      summary: 'Put right who was there: once minutes are out with a reason, and they are made anew',
      called: 'AttendanceRecord',
      example: ATTENDANCE_EXAMPLE,
    },
    may: office,
    in: ['held', 'minutes-out'],
    only: 'meeting',
    unless: underWay,
    decide(meeting, { reason, ...attendance }, context) {
      const { id, status, minutes } = meeting;
      const isOut = status === 'minutes-out';
      if (isOut && reason === null) return { code: 'CorrectionReasonMissing', meeting: id };
      if (isOut && isSame(meeting.attendance, attendance)) return { code: 'NothingChanged' };
      const fault =
        faultInAttendance(meeting, attendance, context) ?? faultInDecisions({ ...meeting, attendance }, context);
      if (fault !== null) return fault;
      const recorded: CommitteeEvent = {
        type: 'AttendanceRecorded',
        meeting: id,
        ...attendance,
        ...(reason === null ? {} : { reason }),
      };
      if (!isOut || reason === null) return [recorded];
      const dates = { remindAt: null, approveAt: null, minutesDueAt: papersDue(context.now, context.policy.clock) };
      const version = (minutes?.version ?? 0) + 1;
      return [recorded, { type: 'MinutesSent', meeting: id, version, correction: reason, dates }];
    },
  }),
  /** Habilitet: the committee settles who does not take part in a case, and which deputy steps in for them there. */
  settleDisqualification: aboutCase({
    fields: { person: is.person, disqualified: z.boolean(), reason: is.reason, deputy: is.maybe(is.person) },
    post: {
      path: 'disqualifications',
      summary:
        'The committee decides whether somebody is disqualified in a case, and which deputy steps in for them there',
      called: 'Disqualification',
      example: { person: 'fsu-member-1', disqualified: true, reason: 'Leder enheten som foreslår forsøket.' },
    },
    may: office,
    in: ['frozen', 'held'],
    unless: (one) => (isLiving(one) ? null : { code: 'CaseIsOver', case: one.id }),
    decide(one, { person, disqualified, reason, deputy }, { committee, directory }) {
      const meeting = committee.meetings[one.meeting ?? ''];
      if (meeting === undefined) return { code: 'NotAMember', person };
      const seats = seatsOf(committee.id, meeting, directory);
      if (!maySit(seats, person)) return { code: 'NotAMember', person };
      const fault = deputy === null ? null : faultInDeputy(one, { person, disqualified, deputy }, meeting, seats);
      if (fault !== null) return fault;
      const known = Object.hasOwn(one.disqualified, person) ? one.disqualified[person] : undefined;
      if (known?.disqualified === disqualified && known.deputy === deputy) return { code: 'NothingChanged' };
      const instead = deputy === null ? {} : { deputy };
      return [{ type: 'DisqualificationSettled', case: one.id, person, disqualified, reason, ...instead }];
    },
  }),
  /** One of the proposals, another wording, a postponement, a return, or taken note of. */
  decideCase: aboutCase({
    fields: givenDecision,
    post: {
      path: 'decisions',
      summary: 'Record a decision: a proposal, an amended text, noted, postponed or returned',
      called: 'CaseDecision',
      example: { outcome: 'proposal', proposal: 'a', reason: 'FSU støtter forsøket.' },
    },
    may: office,
    in: ['held'],
    unless({ id, status }) {
      if (status === 'decided') return { code: 'AlreadyDecided', case: id };
      return status === 'withdrawn' ? { code: 'CaseIsOver', case: id } : null;
    },
    decide(one, given, context) {
      const { outcome, votes, reason } = given;
      const meeting = context.committee.meetings[one.meeting ?? ''];
      if (meeting === undefined) return { code: 'NotOnTheAgenda', case: one.id };
      const made = madeOf(one, given);
      if ('code' in made) return made;
      if (lacksReason(one, reason, made)) return { code: 'ReasonMissing', case: one.id };
      const fault = faultInVotes(one, meeting, votes, context) ?? faultInQuorum(one, meeting, outcome, made, context);
      if (fault !== null) return fault;
      const disqualified = disqualifiedFrom(one);
      const by = context.actor.person;
      const events: CommitteeEvent[] = [
        caseDecided({ case: one.id, outcome, ...made, votes, disqualified, reason, by }),
        ...approvals(one, meeting, context),
      ];
      return followedBy(events, placedAnew, context);
    },
  }),
  /**
   * A decision that was recorded wrongly is taken back, until the minutes are approved. Where it moved a pilot the pilot is
   * asked, and says no once it has moved on.
   */
  undoDecision: aboutCase({
    fields: { reason: is.reason },
    post: {
      path: 'undoings',
      summary: 'Undo a decision that was wrongly recorded, while its pilot has not moved on',
      called: 'DecisionUndoing',
      example: { reason: 'Ført på feil sak.' },
    },
    may: office,
    unless: faultInUndoing,
    decide(one, { reason }, context) {
      const by = context.actor.person;
      const moved = one.decision?.moved ?? 'nothing';
      if (moved === 'asked' || moved === 'taken')
        return [{ type: 'UndoingAsked', case: one.id, reason, by, dates: { approveAt: null } }];
      return undone(one, reason, by, context);
    },
  }),
  /** What was said: of a case, or of the meeting. Everything else minutes hold is known already. */
  writeMinutes: aboutMeeting({
    fields: { case: is.maybe(is.caseId), text: words(8_000) },
    post: {
      path: 'minutes',
      summary: 'Write what was said, in a case or before the first',
      called: 'MinutesText',
      example: { case: 'c4', text: 'Saken ble innledet av prosjektlederen.' },
    },
    may: office,
    in: ['held', 'minutes-out'],
    decide: ({ id, agenda }, { case: about, text }) =>
      about !== null && !agenda.includes(about)
        ? { code: 'NotOnTheAgenda', case: about }
        : [{ type: 'MinutesWritten', meeting: id, case: about, text }],
  }),
};

/** Why a record of who was there cannot be right: seats are taken once, by their holders or their own deputies. */
function faultInAttendance(
  meeting: Meeting,
  { present, chairedBy, recordedBy, guests }: is.Attendance,
  { committee, directory }: CommitteeContext,
): CommitteeRefusal | null {
  const seats = seatsOf(committee.id, meeting, directory);
  const taken = new Set<string>();
  for (const { person, deputyFor } of present) {
    const seat = seatTaken(seats, person, deputyFor);
    if (seat === undefined) return { code: 'NotAMember', person };
    const twice = taken.has(seat.holder) || present.filter((other) => other.person === person).length > 1;
    if (twice) return { code: 'SeatTakenTwice', person };
    taken.add(seat.holder);
  }
  if (!present.some(({ person }) => person === chairedBy)) return { code: 'NotPresent', person: chairedBy };
  const known =
    maySit(seats, recordedBy) || directory.holders(committee.id).some(({ person }) => person === recordedBy);
  if (!known) return { code: 'NotAMember', person: recordedBy };
  const strange = guests.flatMap(({ cases }) => cases).find((one) => !meeting.agenda.includes(one));
  return strange === undefined ? null : { code: 'NotOnTheAgenda', case: strange };
}

const seatTaken = (seats: readonly Seat[], person: string, deputyFor: string | null): Seat | undefined =>
  deputyFor === null
    ? seats.find(({ holder }) => holder === person)
    : seats.find(({ holder, deputies }) => holder === deputyFor && deputies.includes(person));

/** What was decided was decided by those who were there, and enough of them. */
function faultInDecisions(meeting: Meeting, context: CommitteeContext): CommitteeRefusal | null {
  for (const id of meeting.agenda) {
    const one = context.committee.cases[id];
    if (one?.decision == null || one.meeting !== meeting.id) continue;
    const { votes, outcome } = one.decision;
    const fault =
      faultInVotes(one, meeting, votes, context) ?? faultInQuorum(one, meeting, outcome, one.decision, context);
    if (fault !== null) return fault;
  }
  return null;
}

/** Equal texts have equal hashes, however often they were sent. */
function isSame(before: is.Attendance | null, after: is.Attendance): boolean {
  const plain = ({ present, chairedBy, recordedBy, guests }: is.Attendance) =>
    JSON.stringify([
      present.map(({ person, deputyFor }) => [person, deputyFor]),
      [chairedBy, recordedBy],
      guests.map(({ name, cases }) => [name.hash, cases]),
    ]);
  return before !== null && plain(before) === plain(after);
}

/** A deputy of the seat, who takes part and has no other. */
function faultInDeputy(
  one: Case,
  {
    person,
    disqualified,
    deputy,
  }: { readonly person: string; readonly disqualified: boolean; readonly deputy: string },
  { attendance }: Meeting,
  seats: readonly Seat[],
): CommitteeRefusal | null {
  if (!disqualified) return { code: 'DeputyNotNeeded', person };
  const seat = seatOfPerson(person, attendance, seats);
  if (deputy === person || seat?.deputies.includes(deputy) !== true) return { code: 'NotAMember', person: deputy };
  if (isDisqualified(one, deputy)) return { code: 'MayNotVote', person: deputy };
  const elsewhere =
    attendance?.present.some((other) => other.person === deputy) === true ||
    Object.entries(one.disqualified).some(([other, settled]) => other !== person && settled.deputy === deputy);
  return elsewhere ? { code: 'SeatTakenTwice', person: deputy } : null;
}

/** Where minutes are approved at the next meeting, its case of the minutes approves those that are out. */
function approvals(one: Case, { id }: Meeting, context: CommitteeContext): readonly CommitteeEvent[] {
  const { committee, works } = context;
  if (!isMinutesCase(one) || works.approval.by !== 'next-meeting') return [];
  return minutesAwaiting(committee.meetings, id).map((meeting) => approved(meeting, context));
}

function faultInUndoing(one: Case, { committee }: CommitteeContext): CommitteeRefusal | null {
  if (one.status === 'withdrawn') return { code: 'CaseIsOver', case: one.id };
  if (one.decision === null) {
    const last = one.earlier.at(-1)?.outcome;
    if (last !== 'postponed' && last !== 'returned') return { code: 'NoDecision', case: one.id };
    if (one.number !== null) return { code: 'CaseIsFrozen', case: one.id };
  }
  const status = committee.meetings[heldIn(one) ?? '']?.status;
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
