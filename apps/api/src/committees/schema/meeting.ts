import { AWKWARD, MINUTES_PARTS, TEXT_FAULTS } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { IDS } from '../ids.js';
import {
  about,
  address,
  caseKind,
  caseStatus,
  decision,
  doubleBooking,
  id,
  maybe,
  meetingShort,
  moment,
  names,
  offers,
  text,
  waiting,
} from './shared.js';

export const MeetingListedView = z
  .strictObject({ ...meetingShort, carriesStatus: z.boolean(), cases: z.int(), frozenAt: maybe(moment) })
  .meta({ id: 'MeetingListed' });
export const MeetingsView = z
  .strictObject({ items: z.array(MeetingListedView), next: z.string().nullable() })
  .meta({ id: 'Meetings' });
const onAgenda = z
  .strictObject({
    id: IDS.case,
    number: maybe(z.string()),
    title: z.string(),
    kind: caseKind,
    about,
    status: caseStatus,
    late: z.boolean(),
    /** Whether the reader may open the case by itself. */
    open: z.boolean(),
    decision: maybe(decision),
    /** How it left this agenda, where it did: it was decided in another meeting, or is still to be. */
    left: maybe(
      z
        .strictObject({
          outcome: z.string(),
          reason: text,
          /** The next agenda it came on; null while it waits for one. */
          meeting: maybe(z.strictObject({ id: IDS.meeting, startsAt: maybe(moment) })),
          number: maybe(z.string()),
          withdrawn: z.boolean(),
        })
        .meta({ id: 'LeftAgenda' }),
    ),
    discussion: text,
    /** Who takes part in the case, with deputies who step in; and how many must for a decision. */
    takingPart: maybe(z.strictObject({ people: z.array(id), needed: z.int() }).meta({ id: 'TakingPart' })),
    ...offers,
  })
  .meta({ id: 'AgendaItem' });
const document = z.strictObject({ format: z.string(), id, address }).meta({ id: 'MeetingDocument' });
const paper = { version: z.int(), askedAt: moment, documents: maybe(z.array(document)) };
const remark = { remark: text };
const attendance = z
  .strictObject({
    present: z.array(z.strictObject({ person: id, deputyFor: maybe(id) })),
    chairedBy: id,
    recordedBy: id,
    guests: z.array(z.strictObject({ name: text, cases: z.array(IDS.case) })),
    /** How many seats are filled, and how many must be for a decision. */
    filled: z.int(),
    needed: z.int(),
    /** Why it was put right, and when. */
    corrections: z.array(z.strictObject({ reason: text, at: moment })),
  })
  .meta({ id: 'AttendanceView' });
/** Whose the votes are on the day of the meeting, and who may take each for its holder. */
const seat = z
  .strictObject({ holder: id, role: z.enum(['chair', 'member']), deputies: z.array(id) })
  .meta({ id: 'Seat' });
const minutes = z
  .strictObject({
    ...paper,
    preface: text,
    deliveredAt: maybe(moment),
    answers: z.array(z.strictObject({ person: id, approve: z.boolean(), ...remark })),
    /** Who was there and has not answered: without an objection, silence approves. */
    silent: z.array(id),
    approvedAt: maybe(moment),
    /** What the redaction check found: where, in the words around it. Only what is suspected may be let stand. */
    faults: z.array(
      z
        .strictObject({
          case: maybe(IDS.case),
          part: maybe(z.enum(MINUTES_PARTS)),
          text: maybe(id),
          what: z.enum(TEXT_FAULTS),
          suspected: z.boolean(),
          around: z.array(z.string()),
        })
        .meta({ id: 'MinutesFault' }),
    ),
  })
  .meta({ id: 'MinutesView' });
/** What falls due, and what is done by itself then. */
const dates = z
  .strictObject({
    openAt: maybe(moment),
    askStatusAt: maybe(moment),
    cutOffAt: maybe(moment),
    bookDueAt: maybe(moment),
    minutesDueAt: maybe(moment),
    remindAt: maybe(moment),
    remindRoundAt: maybe(moment),
    closeRoundAt: maybe(moment),
    approveAt: maybe(moment),
  })
  .meta({ id: 'MeetingDates' });
export const MeetingViewSchema = z
  .strictObject({
    ...meetingShort,
    committee: id,
    version: z.int(),
    policy: id,
    place: text,
    carriesStatus: z.boolean(),
    sequence: z.int(),
    agenda: z.array(onAgenda),
    frozenAt: maybe(moment),
    book: maybe(z.strictObject(paper).meta({ id: 'BookView' })),
    attendance: maybe(attendance),
    seats: z.array(seat),
    answers: z.array(z.strictObject({ person: id, case: IDS.case, proposal: maybe(id), ...remark, at: moment })),
    minutes: maybe(minutes),
    cancelled: text,
    dates,
    doubleBookings: z.array(doubleBooking),
    awkwardDay: maybe(z.enum(AWKWARD)),
    calendar: address,
    waitingFor: z.array(waiting),
    ...offers,
    names,
  })
  .meta({ id: 'Meeting' });
