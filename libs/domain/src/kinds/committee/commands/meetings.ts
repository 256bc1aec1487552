import { z } from 'zod';
import { moment, slug, titled } from '../../../engine/fields.js';
import type { Fields } from '../../../engine/kind.js';
import { isEngine } from '../../../people.js';
import type { CommitteeEvent } from '../events.js';
import { datesOf, faultInTimes, papersDue, partOfYear, recordBy } from '../meeting-dates.js';
import { numberedAgenda, numbersFrom, placedAnew, seriesOf } from '../agenda.js';
import type { CommitteeRefusal } from '../refusals.js';
import {
  aboutCommittee,
  aboutMeeting,
  begin,
  followedBy,
  notDue,
  office,
  officeOrEngine,
  roles,
  then,
  underPolicy,
  type CommitteeContext,
  type Outcome,
  type Unfolding,
} from '../rule.js';
import type { Meeting } from '../state.js';
import * as is from '../values.js';
import { statusBooked } from './booking.js';
import { cannotPrepare } from './cases.js';

const when = { startsAt: moment, endsAt: moment, place: is.maybe(titled()) };
const WHEN_EXAMPLE = {
  startsAt: '2027-02-12T09:00:00+01:00',
  endsAt: '2027-02-12T12:00:00+01:00',
  place: 'Møterom Fløya, UNN Tromsø',
};
/** A meeting as its planner gives it. What is null is for the committee's policy to say. */
const plan = {
  kind: z.enum(['ordinary', 'extraordinary']).default('ordinary'),
  ...when,
  /** Whether the status of recruitment and retention is a case here; null lets the plan decide. */
  carriesStatus: is.maybe(z.boolean()),
  /** Another policy than the committee's own: for exercises. */
  policy: is.maybe(slug),
};
type MeetingPlan = Fields<typeof plan>;

export const MEETINGS = {
  /** Meetings of a year, or one more. Cases that waited for one are placed. */
  planMeetings: aboutCommittee({
    fields: {
      meetings: z
        .array(
          z.strictObject(plan).meta({
            id: 'MeetingPlan',
            examples: [{ kind: 'ordinary', ...WHEN_EXAMPLE, carriesStatus: null, policy: null }],
          }),
        )
        .min(1)
        .max(60),
    },
    post: {
      path: 'meetings',
      summary: 'Plan one meeting, or a year of them. What the policy decides is left null',
      called: 'MeetingPlans',
      example: { meetings: [{ kind: 'ordinary', ...WHEN_EXAMPLE }] },
    },
    may: office,
    decide(committee, { meetings }, context) {
      let unfolding = begin(committee);
      for (const one of [...meetings].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
        const planned = withMeeting(unfolding, one, context);
        if ('code' in planned) return planned;
        unfolding = planned;
      }
      const placed = placedAnew({ ...context, committee: unfolding.committee });
      return [...unfolding.events, ...placed];
    },
  }),
  /** To another time or place. Its dates move with it, its numbers stay; a book that was made is made anew. */
  moveMeeting: aboutMeeting({
    fields: when,
    post: {
      path: 'moves',
      summary: 'Move a meeting to another time or place',
      called: 'MeetingMove',
      example: WHEN_EXAMPLE,
    },
    may: office,
    in: ['planned', 'open', 'frozen'],
    only: 'meeting',
    decide(meeting, { startsAt, endsAt, place }, context) {
      const { id, sequence } = meeting;
      const same =
        Date.parse(startsAt) === Date.parse(meeting.startsAt) && Date.parse(endsAt) === Date.parse(meeting.endsAt);
      if (same && place?.hash === meeting.place?.hash) return { code: 'NothingChanged' };
      const fault = faultInTimes({ startsAt, endsAt }, context.now, context.committee, id);
      if (fault !== null) return fault;
      const moved: CommitteeEvent = {
        type: 'MeetingMoved',
        meeting: id,
        startsAt,
        endsAt,
        place,
        sequence: sequence + 1,
        was: meeting.startsAt,
        dates: datesAfter({ ...meeting, startsAt, endsAt }, context),
      };
      const events = meeting.book === null ? [moved] : [moved, bookAnew(id, meeting.book.version + 1, context)];
      return followedBy(events, placedAnew, context);
    },
  }),
  /** Its cases go back to the queue in order, and on to the next meeting they can make. */
  cancelMeeting: aboutMeeting({
    fields: { reason: is.reason },
    post: {
      path: 'cancellations',
      summary: 'Cancel a meeting: its cases go back to the queue, in order',
      called: 'MeetingCancellation',
      example: { reason: 'For mange har meldt forfall.' },
    },
    may: office,
    in: ['planned', 'open', 'frozen'],
    decide: ({ id }, { reason }, context) =>
      followedBy([{ type: 'MeetingCancelled', meeting: id, reason }], placedAnew, context),
  }),
  orderAgenda: aboutMeeting({
    fields: { cases: z.array(is.caseId).max(200) },
    post: {
      path: 'agenda-orders',
      summary: 'Order the agenda: every case on it, once',
      called: 'AgendaOrder',
      example: { cases: ['c5', 'c4'] },
    },
    may: office,
    in: ['planned', 'open'],
    only: 'meeting',
    decide({ id, agenda }, { cases }) {
      const missing = agenda.filter((one) => !cases.includes(one));
      const strange = cases.filter((one, nth) => !agenda.includes(one) || cases.indexOf(one) !== nth);
      if (missing.length + strange.length > 0) return { code: 'AgendaDiffers', missing, strange };
      const same = cases.every((one, nth) => agenda[nth] === one);
      return same ? { code: 'NothingChanged' } : [{ type: 'AgendaOrdered', meeting: id, cases }];
    },
  }),
  /**
   * Cases get their numbers and the book is built, as the data is now. At the cut-off with nothing on the agenda nothing is
   * frozen: leader and secretary are told, and choose.
   */
  freezeAgenda: aboutMeeting({
    fields: {},
    post: {
      path: 'freezes',
      summary: 'Freeze the agenda before its cut-off: the cases get their numbers, and the meeting book is made',
      called: 'AgendaFreeze',
    },
    may: officeOrEngine,
    in: ['planned', 'open'],
    only: 'meeting',
    decide(meeting, _, context) {
      const { actor, now } = context;
      const early = isEngine(actor) ? notDue(meeting.dates.cutOffAt, now) : null;
      if (early !== null) return early;
      return meeting.agenda.length === 0 ? empty(meeting, context) : frozen(meeting, context);
    },
  }),
  /** After the cut-off a case comes on an agenda only by the chair's leave. It gets the next number, and the book is made anew. */
  addLateCase: aboutMeeting({
    fields: { case: is.caseId },
    post: {
      path: 'late-cases',
      summary: 'Put a case on a frozen agenda (the chair)',
      called: 'LateCase',
      example: { case: 'c9' },
    },
    may: roles('chair'),
    in: ['frozen'],
    only: 'meeting',
    decide({ id, startsAt, book }, { case: late }, { committee, works, now, policy }) {
      const one = Object.hasOwn(committee.cases, late) ? committee.cases[late] : undefined;
      if (one === undefined) return { code: 'UnknownCase', case: late };
      if (one.meeting === id) return { code: 'AlreadyOnTheAgenda', case: late, meeting: id };
      const hindrance = cannotPrepare(one);
      if (hindrance !== null) return hindrance;
      const number = numbersFrom(committee, startsAt, works)(0);
      const version = (book?.version ?? 0) + 1;
      const dates = { bookDueAt: papersDue(now, policy.clock) };
      const series = seriesOf(startsAt, works);
      return [{ type: 'LateCaseAdded', meeting: id, added: { case: late, number }, version, series, dates }];
    },
  }),
};

function withMeeting(
  { committee, events }: Unfolding,
  one: MeetingPlan,
  outer: CommitteeContext,
): Unfolding | CommitteeRefusal {
  const fault = faultInTimes(one, outer.now, committee);
  if (fault !== null) return fault;
  const policy = one.policy ?? committee.policy;
  const context = underPolicy(policy, committee, outer);
  if ('code' in context) return context;
  return then({ committee, events }, planned(one, policy, context), outer.now);
}

/** One called so late that cases should have been called for by now is open at once. */
function planned(one: MeetingPlan, policy: string, context: CommitteeContext): readonly CommitteeEvent[] {
  const { committee } = context;
  const meeting = `m${committee.counts.meetings + 1}`;
  const carriesStatus = one.carriesStatus ?? isFirstOfItsPart(one, context);
  const dates = datesOf({ ...one, carriesStatus }, context);
  const events: CommitteeEvent[] = [
    { type: 'MeetingPlanned', plan: { ...one, meeting, policy, carriesStatus, dates } },
  ];
  if (dates.openAt === null) events.push({ type: 'MeetingOpened', meeting });
  return carriesStatus ? [...events, ...statusBooked('decision', meeting, policy, context)] : events;
}

/** The first ordinary meeting of each part of the year carries the status: with two a year, of each half. */
function isFirstOfItsPart(
  { kind, startsAt }: MeetingPlan,
  { committee, works, policy, policies }: CommitteeContext,
): boolean {
  const most = works.statusMeetings;
  if (kind !== 'ordinary' || most <= 0) return false;
  const part = partOfYear(startsAt, most);
  return !Object.values(committee.meetings).some(
    (other) =>
      other.carriesStatus &&
      other.status !== 'cancelled' &&
      policies[other.policy]?.clock.kind === policy.clock.kind &&
      partOfYear(other.startsAt, most) === part,
  );
}

function datesAfter(meeting: Meeting, context: CommitteeContext): Partial<is.MeetingDates> {
  if (meeting.kind === 'round' || meeting.status === 'frozen') return { remindAt: recordBy(meeting.endsAt, context) };
  const dates = datesOf(meeting, context);
  return meeting.status === 'open' ? { ...dates, openAt: null } : dates;
}

const bookAnew = (meeting: string, version: number, { now, policy }: CommitteeContext): CommitteeEvent => ({
  type: 'BookAsked',
  meeting,
  version,
  dates: { bookDueAt: papersDue(now, policy.clock) },
});

const empty = ({ id, endsAt }: Meeting, context: CommitteeContext): Outcome =>
  isEngine(context.actor)
    ? [
        {
          type: 'AgendaEmpty',
          meeting: id,
          dates: { cutOffAt: null, askStatusAt: null, remindAt: recordBy(endsAt, context) },
        },
      ]
    : { code: 'NoCases', meeting: id };

function frozen({ id, agenda, startsAt, endsAt }: Meeting, context: CommitteeContext): Outcome {
  const { now, policy, works } = context;
  return [
    {
      type: 'AgendaFrozen',
      meeting: id,
      agenda: numberedAgenda(agenda, startsAt, context),
      version: 1,
      series: seriesOf(startsAt, works),
      dates: {
        openAt: null,
        askStatusAt: null,
        cutOffAt: null,
        bookDueAt: papersDue(now, policy.clock),
        remindAt: recordBy(endsAt, context),
      },
    },
  ];
}
