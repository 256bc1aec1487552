import {
  awkwardMeeting,
  committeeEntity,
  doubleBookings,
  faultsInText,
  isPublished,
  isSuspected,
  offersIn,
  quorumOf,
  seatsOf,
  silentOnMinutes,
  waitsOn,
  type BookedMeeting,
  type Documents,
  type DoubleBooking,
  type Meeting,
  type MinutesFault,
} from '@tiltaksmotor/domain';
import type { z } from 'zod';
import type { Standing } from '../committees.js';
import type { MeetingViewSchema } from '../schema/meeting.js';
import { agendaItem, agendaOf, meetingShort, waitingItem, worksOf } from './items.js';
import { offered, type Told } from './telling.js';

export type MeetingView = z.infer<typeof MeetingViewSchema>;

/** A meeting as people see it. Those who do not see all see when it is, and what on its agenda is theirs to see. */
export function meetingView(
  meeting: Meeting,
  standing: Standing,
  booked: readonly BookedMeeting[],
  told: Told,
): MeetingView {
  const { called, version, committee, context, reader } = standing;
  const published = isPublished(meeting, worksOf(meeting, standing));
  const seen = reader.all || published;
  const view = {
    ...meetingShort(meeting),
    committee: called.id,
    version,
    policy: meeting.policy,
    place: told.written(meeting.place),
    carriesStatus: meeting.carriesStatus,
    sequence: meeting.sequence,
    agenda: agendaOf(meeting, standing).map((one) => agendaItem(one, meeting, standing, told)),
    frozenAt: meeting.frozenAt,
    book: reader.all ? paperView(meeting.book) : null,
    attendance: seen ? attendanceView(meeting, standing, told) : null,
    seats: reader.all
      ? seatsOf(called.id, meeting, context.directory).map(({ holder, role, deputies }) => ({
          holder,
          role,
          deputies: [...deputies],
        }))
      : [],
    answers: reader.all
      ? meeting.answers.map(({ person, case: one, proposal, remark, at }) => ({
          person,
          case: one,
          proposal,
          remark: told.written(remark),
          at,
        }))
      : [],
    minutes: reader.all || published ? minutesView(meeting, standing, told) : null,
    cancelled: told.written(meeting.cancelled),
    dates: datesView(meeting),
    doubleBookings: reader.all
      ? doubleBookings(asBooked(called.id, meeting), booked, context.directory).map(bookingView)
      : [],
    awkwardDay: awkwardMeeting(meeting, context.policies),
    calendar: `/api/committees/${called.id}/meetings/${meeting.id}/calendar.ics`,
    waitingFor: reader.all ? waitingOn(meeting, standing) : [],
    availableCommands: offered(offersIn(committee, context, { meeting: meeting.id }), committee, {
      meeting: meeting.id,
    }),
  };
  return { ...view, names: told.names(view) };
}

const asBooked = (committee: string, { id: meeting, kind, status, startsAt, endsAt }: Meeting): BookedMeeting => ({
  committee,
  meeting,
  kind,
  status,
  startsAt,
  endsAt,
});

const waitingOn = ({ id, agenda }: Meeting, { committee, context }: Standing) =>
  waitsOn(committeeEntity.waits(committee), context)
    .filter(({ what = [] }) => what.some((one) => one === id || agenda.includes(one)))
    .map(waitingItem);

const bookingView = ({ person, meeting, with: other }: DoubleBooking) => ({
  person,
  meeting,
  with: { committee: other.committee, meeting: other.meeting, startsAt: other.startsAt },
});

function datesView({ dates }: Meeting): MeetingView['dates'] {
  const { openAt, askStatusAt, cutOffAt, bookDueAt, minutesDueAt, remindAt, remindRoundAt, closeRoundAt, approveAt } =
    dates;
  return { openAt, askStatusAt, cutOffAt, bookDueAt, minutesDueAt, remindAt, remindRoundAt, closeRoundAt, approveAt };
}

interface Made {
  readonly version: number;
  readonly askedAt: string;
  readonly documents: Documents | null;
}
const paperView = (paper: Made | null) =>
  paper === null
    ? null
    : {
        version: paper.version,
        askedAt: paper.askedAt,
        documents: paper.documents === null ? null : Object.entries(paper.documents).map(document),
      };
const document = ([format, id]: [string, string]) => ({ format, id, address: `/api/documents/${id}/content` });

function attendanceView(meeting: Meeting, standing: Standing, told: Told): MeetingView['attendance'] {
  const { attendance } = meeting;
  if (attendance === null) return null;
  const seats = seatsOf(standing.called.id, meeting, standing.context.directory);
  const held = seats.map(({ holder }) => holder);
  const filled = new Set(
    attendance.present.map(({ person, deputyFor }) => deputyFor ?? person).filter((of) => held.includes(of)),
  );
  return {
    present: attendance.present.map(({ person, deputyFor }) => ({ person, deputyFor })),
    chairedBy: attendance.chairedBy,
    recordedBy: attendance.recordedBy,
    guests: attendance.guests.map(({ name, cases }) => ({ name: told.written(name), cases: [...cases] })),
    filled: filled.size,
    needed: quorumOf(seats, worksOf(meeting, standing).quorum),
    corrections: meeting.corrections.map(({ reason, at }) => ({ reason: told.written(reason), at })),
  };
}

/** Where it is, in the words around it; earlier checks did not say. */
function faultView(fault: MinutesFault, told: Told) {
  const { case: one, what } = fault;
  const part = fault.part ?? null;
  const text = fault.text ?? null;
  const found = text === null ? [] : faultsInText(told.text(text) ?? '').filter((other) => other.what === what);
  const around = found.map((other) => other.around);
  return { case: one, part, text, what, suspected: text !== null && isSuspected(what), around };
}

/** Who answered what is the committee's own; that the minutes are approved is everybody's. */
function minutesView(meeting: Meeting, { reader: { all }, committee }: Standing, told: Told): MeetingView['minutes'] {
  const { minutes } = meeting;
  const paper = paperView(minutes);
  if (minutes === null || paper === null) return null;
  const { preface, deliveredAt, answers, approvedAt, faults } = minutes;
  return {
    ...paper,
    preface: told.written(preface),
    deliveredAt,
    answers: all
      ? answers.map(({ person, approve, remark }) => ({ person, approve, remark: told.written(remark) }))
      : [],
    silent: all ? [...silentOnMinutes(meeting, committee)] : [],
    approvedAt,
    faults: all ? faults.map((fault) => faultView(fault, told)) : [],
  };
}
