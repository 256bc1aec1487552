import { z } from 'zod';
import { remindAfter } from '../../../calendar.js';
import { place } from '../../../engine/fields.js';
import type { CommitteeEvent } from '../events.js';
import { papersDue } from '../meeting-dates.js';
import { carriesStatusCase, placedAnew } from '../agenda.js';
import { aboutCase, aboutCommittee, aboutMeeting, creates, engine, followedBy, notDue, underPolicy } from '../rule.js';
import { NO_COMMITTEE } from '../state.js';
import * as is from '../values.js';
import { approvedBySilence, objectors } from './approving.js';
import { caseFor, isBooked, isOfPilot, isOfStream, nextCase, statusBooked } from './booking.js';
import { undone } from './record.js';

const version = z.int();
/** The stream that gave the command, which the system adds. */
const from = z.string().optional();
const refusal = z.string().default('');

/** What the system gives by itself: what others ask of the committee, what falls due, and what its papers and pilots answer. */
export const BY_ITSELF = {
  /** The first event of a committee that the community has. */
  establish: creates({
    fields: { committee: place, policy: z.string() },
    may: engine,
    decide({ committee, policy }, context) {
      const inside = underPolicy(policy, NO_COMMITTEE, context, committee);
      if ('code' in inside) return inside;
      return context.directory.bodies.includes(committee)
        ? [{ type: 'CommitteeEstablished', committee, policy }]
        : { code: 'UnknownCommittee', committee };
    },
  }),
  /** A pilot, another committee's minutes or its case want a decision or attention here. */
  bookCase: aboutCommittee({
    fields: { from, booking: is.booking },
    may: engine,
    decide(committee, { from: stream = '', booking }, context) {
      if (isBooked(committee, stream, booking)) return [];
      return followedBy([caseFor(nextCase(committee), stream, booking)], placedAnew, context);
    },
  }),
  /** What wanted a case needs it no longer: of a pilot, the one of a stage. What is decided stays decided. */
  dropCase: aboutCommittee({
    fields: { from, stage: is.stage.optional() },
    may: engine,
    decide: ({ cases }, { from: stream = '', stage }) =>
      Object.values(cases)
        .filter((one) => (stage === undefined ? isOfStream(one, stream) : isOfPilot(one, stream, stage)))
        .map(({ id }) => ({ type: 'CaseWithdrawn', case: id, reason: null })),
  }),
  /** Cases are called for. */
  openMeeting: aboutMeeting({
    fields: {},
    may: engine,
    in: ['planned'],
    decide: ({ id, dates: { openAt } }, _, { now }) =>
      notDue(openAt, now) ?? [{ type: 'MeetingOpened', meeting: id, dates: { openAt: null } }],
  }),
  /** Meetings that the plan gives no status still get it for information, where something changed since the last. */
  askWhetherChanged: aboutMeeting({
    fields: {},
    may: engine,
    in: ['planned', 'open'],
    decide: ({ id, dates: { askStatusAt } }, _, { committee, now }) =>
      notDue(askStatusAt, now) ?? [
        { type: 'ChangesAsked', meeting: id, since: committee.statusAt, dates: { askStatusAt: null } },
      ],
  }),
  /** How many pilots changed since the last status case. */
  noteChanges: aboutMeeting({
    fields: { changed: z.int() },
    may: engine,
    in: ['planned', 'open'],
    answers: true,
    decide(meeting, { changed }, context) {
      const { id, policy } = meeting;
      const noted = { type: 'ChangesNoted', meeting: id, changed } as const;
      const told = changed > 0 && !carriesStatusCase(context.committee, meeting);
      return told ? [noted, ...statusBooked('information', id, policy, context)] : [noted];
    },
  }),
  /** A book that has not come is asked for again: the same version, since nothing in it changed. */
  askForBook: aboutMeeting({
    fields: {},
    may: engine,
    in: ['frozen', 'held', 'minutes-out'],
    unless: ({ book }) => (book?.documents === null ? null : { code: 'NothingChanged' }),
    decide: ({ id, book, dates }, _, { now, policy }) =>
      notDue(dates.bookDueAt, now) ?? [
        {
          type: 'BookAsked',
          meeting: id,
          version: book?.version ?? 1,
          dates: { bookDueAt: papersDue(now, policy.clock) },
        },
      ],
  }),
  /** The book of the version asked for. An older one comes too late: another is being made. */
  noteBook: aboutMeeting({
    fields: { version, documents: is.documents },
    may: engine,
    in: ['frozen', 'held', 'minutes-out', 'approved'],
    answers: true,
    decide: ({ id, book }, { version: made, documents }) =>
      book?.version === made && book.documents === null
        ? [{ type: 'BookMade', meeting: id, version: made, documents, dates: { bookDueAt: null } }]
        : [],
  }),
  /** The secretary is reminded as long as a meeting has no record, and then until its minutes are out. */
  remindOfMeeting: aboutMeeting({
    fields: {},
    may: engine,
    in: ['planned', 'open', 'frozen', 'held'],
    decide: ({ id, dates }, _, { now, policy, works }) =>
      notDue(dates.remindAt, now) ?? [
        {
          type: 'MeetingReminded',
          meeting: id,
          dates: { remindAt: remindAfter(now, works.recordWithin, policy.clock) },
        },
      ],
  }),
  /** Minutes that have not been made are asked for again. */
  askForMinutes: aboutMeeting({
    fields: {},
    may: engine,
    in: ['minutes-out', 'approved'],
    unless: ({ minutes }) => (minutes?.documents === null ? null : { code: 'NothingChanged' }),
    decide: ({ id, minutes, dates }, _, { now, policy }) =>
      notDue(dates.minutesDueAt, now) ?? [
        {
          type: 'MinutesAsked',
          meeting: id,
          version: minutes?.version ?? 1,
          dates: { minutesDueAt: papersDue(now, policy.clock) },
        },
      ],
  }),
  /**
   * Minutes of the version asked for; or what the redaction check found in them, which keeps them from going out: then there are
   * no documents. What has been approved was checked before it went out.
   */
  noteMinutes: aboutMeeting({
    fields: { version, documents: is.documents, faults: is.minutesFaults.default([]) },
    may: engine,
    in: ['minutes-out', 'approved'],
    answers: true,
    decide({ id, minutes, status }, { version: made, documents, faults }, context) {
      const { now, policy, works } = context;
      if (minutes?.version !== made || minutes.documents !== null) return [];
      const dates = { minutesDueAt: null };
      const noted: CommitteeEvent = { type: 'MinutesMade', meeting: id, version: made, documents, dates };
      if (status === 'approved') return [noted];
      if (faults.length === 0) return [{ ...noted, answerBy: approvedBySilence(now, context) }];
      const remindAt = remindAfter(now, works.recordWithin, policy.clock);
      return [{ type: 'MinutesHeldBack', meeting: id, version: made, faults, dates: { ...dates, remindAt } }];
    },
  }),
  /** Silence counts as approval from the first recorded delivery. */
  noteMinutesDelivered: aboutMeeting({
    fields: {},
    may: engine,
    in: ['minutes-out'],
    answers: true,
    decide: ({ id, minutes }, _, context) =>
      minutes?.documents == null || minutes.deliveredAt !== null
        ? []
        : [{ type: 'MinutesDelivered', meeting: id, dates: { approveAt: approvedBySilence(context.now, context) } }],
  }),
  noteEffect: aboutCase({
    fields: {},
    may: engine,
    answers: true,
    decide: ({ id, decision }) => (decision?.moved === 'asked' ? [{ type: 'DecisionMoved', case: id }] : []),
  }),
  /** The pilot did not take the decision. People settle what then. */
  noteNoEffect: aboutCase({
    fields: { refusal },
    may: engine,
    answers: true,
    decide: ({ id, decision }, { refusal: why }) =>
      decision?.moved === 'asked' ? [{ type: 'DecisionNotMoved', case: id, refusal: why }] : [],
  }),
  noteUndone: aboutCase({
    fields: {},
    may: engine,
    answers: true,
    decide(one, _, context) {
      const undoing = one.decision?.undoing ?? null;
      return undoing === null || undoing.refused !== null ? [] : undone(one, undoing.reason, undoing.by, context);
    },
  }),
  /** The pilot has moved on: the decision stands, and minutes that are out go on to their approval. */
  noteNotUndone: aboutCase({
    fields: { refusal },
    may: engine,
    answers: true,
    decide(one, { refusal: why }, context) {
      const undoing = one.decision?.undoing ?? null;
      if (undoing === null || undoing.refused !== null) return [];
      const meeting = context.committee.meetings[one.meeting ?? ''];
      const waits = meeting?.status === 'minutes-out' && meeting.minutes?.deliveredAt != null;
      const approveAt = waits && objectors(meeting).length === 0 ? approvedBySilence(context.now, context) : null;
      return [{ type: 'UndoingRefused', case: one.id, refusal: why, dates: { approveAt } }];
    },
  }),
  /** The other committee has it, under an id of its own. */
  noteForwarded: aboutCase({
    fields: { from, committee: place, as: z.string() },
    may: engine,
    answers: true,
    decide: ({ id, forwarded }, { committee, as }) =>
      forwarded?.committee === committee && forwarded.as === null
        ? [{ type: 'ForwardTaken', case: id, committee, as }]
        : [],
  }),
};
