import { z } from 'zod';
import { address, id, maybe, moment, text, type Viewed } from '../../../engine/view.js';
import { faultsInText, isSuspected, TEXT_FAULTS } from '../../../text/faults.js';
import { caseAt } from '../record.js';
import { AWKWARD, awkwardMeeting } from '../day-warnings.js';
import { doubleBookings, type BookedMeeting } from '../double-bookings.js';
import { heldIn } from '../events/decisions.js';
import { quorumOf, seatsOf, silentOnMinutes, takingPart, type Seat } from '../members.js';
import type { Case, Meeting, Paper } from '../state.js';
import { caseId, meetingDates, meetingId, MINUTES_PARTS, type MinutesFault } from '../values.js';
import { isPublished, maySeeCase } from '../visibility.js';
import {
  agendaOf,
  caseShort,
  caseStatus,
  decision,
  inWords,
  meetingShort,
  offers,
  shortOf,
  waiting,
  waitingIn,
  worksAt,
  type CommitteeRead,
} from './parts.js';

/** A meeting in a list of them. */
export const listed = z
  .strictObject({ ...meetingShort, carriesStatus: z.boolean(), cases: z.int(), frozenAt: maybe(moment) })
  .meta({ id: 'MeetingListed' });

/** How it left this agenda, where it did: it was decided in another meeting, or is still to be. */
const left = z
  .strictObject({
    outcome: z.string(),
    reason: text,
    /** The next agenda it came on; null while it waits for one. */
    meeting: maybe(z.strictObject({ id: meetingId, startsAt: maybe(moment) })),
    number: maybe(z.string()),
    withdrawn: z.boolean(),
  })
  .meta({ id: 'LeftAgenda' });
const onAgenda = z
  .strictObject({
    ...caseShort,
    number: maybe(z.string()),
    status: caseStatus,
    late: z.boolean(),
    /** Whether the reader may open the case by itself. */
    open: z.boolean(),
    decision: maybe(decision),
    left: maybe(left),
    discussion: text,
    /** Who takes part in the case, with deputies who step in; and how many must for a decision. */
    takingPart: maybe(z.strictObject({ people: z.array(id), needed: z.int() }).meta({ id: 'TakingPart' })),
    ...offers,
  })
  .meta({ id: 'AgendaItem' });
const document = z.strictObject({ format: z.string(), id, address }).meta({ id: 'MeetingDocument' });
const paper = { version: z.int(), askedAt: moment, documents: maybe(z.array(document)) };
const attendance = z
  .strictObject({
    present: z.array(z.strictObject({ person: id, deputyFor: maybe(id) })),
    chairedBy: id,
    recordedBy: id,
    guests: z.array(z.strictObject({ name: text, cases: z.array(caseId) })),
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
/** What the redaction check found: where, in the words around it. Only what is suspected may be let stand. */
const fault = z
  .strictObject({
    case: maybe(caseId),
    part: maybe(z.enum(MINUTES_PARTS)),
    text: maybe(id),
    what: z.enum(TEXT_FAULTS),
    suspected: z.boolean(),
    around: z.array(z.string()),
  })
  .meta({ id: 'MinutesFault' });
const minutes = z
  .strictObject({
    ...paper,
    preface: text,
    deliveredAt: maybe(moment),
    answers: z.array(z.strictObject({ person: id, approve: z.boolean(), remark: text })),
    /** Who was there and has not answered: without an objection, silence approves. */
    silent: z.array(id),
    approvedAt: maybe(moment),
    faults: z.array(fault),
  })
  .meta({ id: 'MinutesView' });
export const doubleBooking = z
  .strictObject({
    person: id,
    meeting: meetingId,
    with: z.strictObject({ committee: id, meeting: meetingId, startsAt: moment }),
  })
  .meta({ id: 'DoubleBooking', description: 'A member is booked in two meetings at once' });

export const schema = z.strictObject({
  ...meetingShort,
  committee: id,
  policy: id,
  place: text,
  carriesStatus: z.boolean(),
  sequence: z.int(),
  agenda: z.array(onAgenda),
  frozenAt: maybe(moment),
  book: maybe(z.strictObject(paper).meta({ id: 'BookView' })),
  attendance: maybe(attendance),
  seats: z.array(seat),
  answers: z.array(z.strictObject({ person: id, case: caseId, proposal: maybe(id), remark: text, at: moment })),
  minutes: maybe(minutes),
  cancelled: text,
  /** What falls due, and what is done by itself then. */
  dates: meetingDates,
  doubleBookings: z.array(doubleBooking),
  awkwardDay: maybe(z.enum(AWKWARD)),
  calendar: address,
  waitingFor: z.array(waiting),
  ...offers,
});

/** What is known beside the committee: meetings of all that may still be held, and what faults were found in. */
export interface Beside {
  readonly booked: readonly BookedMeeting[];
  readonly texts: ReadonlyMap<string, string | null>;
}

/** Those who do not see all of a meeting see when it is, and what on its agenda is theirs to see. */
export function of(meeting: Meeting, read: CommitteeRead, { booked, texts }: Beside): Viewed<typeof schema> {
  const { committee, context, reader } = read;
  const { id: its, agenda } = meeting;
  const isSeen = reader.all || isPublished(meeting, worksAt(meeting, read));
  const seats = seatsOf(committee.id, meeting, context.directory);
  const here: BookedMeeting = { ...meeting, committee: committee.id, meeting: its };
  return {
    ...meeting,
    committee: committee.id,
    agenda: agendaOf(meeting, read).map((one) => agendaItem(one, meeting, read)),
    book: reader.all && meeting.book !== null ? paperOf(meeting.book) : null,
    attendance: isSeen ? attendanceOf(meeting, seats, read) : null,
    seats: reader.all ? seats : [],
    answers: reader.all ? meeting.answers : [],
    minutes: isSeen ? minutesOf(meeting, read, texts) : null,
    doubleBookings: reader.all ? doubleBookings(here, booked, context.directory) : [],
    awkwardDay: awkwardMeeting(meeting, context.policies),
    calendar: `/api/committees/${committee.id}/meetings/${its}/calendar.ics`,
    waitingFor: waitingIn(read, (about) => about === its || agenda.includes(about)),
    availableCommands: read.offers({ meeting: its }),
  };
}

/** A case as a line of a meeting's agenda, with what that meeting made of it. */
function agendaItem(one: Case, meeting: Meeting, read: CommitteeRead): Viewed<typeof onAgenda> {
  const { number, decision: made, left: how, discussion, went } = caseAt(meeting.id, one);
  return {
    ...one,
    ...shortOf(one),
    number,
    open: maySeeCase(one, read.reader),
    decision: made === null ? null : inWords(one, made),
    left: how === null || went === null ? null : { ...how, ...went, meeting: startOf(went.meeting, read) },
    discussion,
    takingPart: how === null ? takingPartIn(one, meeting, read) : null,
    availableCommands: caseOffersAt(meeting.id, one, read),
  };
}
const startOf = (id: string | null, { committee }: CommitteeRead) =>
  id === null ? null : { id, startsAt: committee.meetings[id]?.startsAt ?? null };

/** From the record of one meeting: of a case that has left it, only how it left may be taken back. */
export const caseOffersAt = (meeting: Meeting['id'], one: Case, { offers: offersOf }: Pick<CommitteeRead, 'offers'>) =>
  offersOf({ case: one.id }).filter(
    ({ command }) => caseAt(meeting, one).left === null || (command === 'undoDecision' && heldIn(one) === meeting),
  );

/** As minutes state it: for the committee's people, and for everybody once they are public. */
function takingPartIn(one: Case, meeting: Meeting, read: CommitteeRead) {
  const works = worksAt(meeting, read);
  if (meeting.attendance === null || (!read.reader.all && !isPublished(meeting, works))) return null;
  const seats = seatsOf(read.committee.id, meeting, read.context.directory);
  return { people: takingPart(one, meeting.attendance, seats), needed: quorumOf(seats, works.quorum) };
}

const paperOf = ({ documents, ...made }: Paper) => ({
  ...made,
  documents:
    documents === null
      ? null
      : Object.entries(documents).map(([format, made]) => ({
          format,
          id: made,
          address: `/api/documents/${made}/content`,
        })),
});

function attendanceOf(meeting: Meeting, seats: readonly Seat[], read: CommitteeRead): Viewed<typeof attendance> | null {
  const { attendance: recorded, corrections } = meeting;
  if (recorded === null) return null;
  const taken = recorded.present.map(({ person, deputyFor }) => deputyFor ?? person);
  return {
    ...recorded,
    filled: seats.filter(({ holder }) => taken.includes(holder)).length,
    needed: quorumOf(seats, worksAt(meeting, read).quorum),
    corrections,
  };
}

/** Who answered what is the committee's own; that the minutes are approved is everybody's. */
function minutesOf(
  meeting: Meeting,
  { reader: { all }, committee }: CommitteeRead,
  texts: Beside['texts'],
): Viewed<typeof minutes> | null {
  const { minutes: made } = meeting;
  if (made === null) return null;
  return {
    ...made,
    ...paperOf(made),
    answers: all ? made.answers : [],
    silent: all ? silentOnMinutes(meeting, committee) : [],
    faults: all ? made.faults.map((one) => faultOf(one, texts)) : [],
  };
}

/** Where it is, in the words around it; earlier checks did not say. */
function faultOf({ case: one, what, ...where }: MinutesFault, texts: Beside['texts']): Viewed<typeof fault> {
  const { part = null, text: ref = null }: Partial<Viewed<typeof fault>> = where;
  const found = ref === null ? [] : faultsInText(texts.get(ref) ?? '').filter((other) => other.what === what);
  const around = found.map((other) => other.around);
  return { case: one, part, text: ref, what, suspected: ref !== null && isSuspected(what), around };
}
