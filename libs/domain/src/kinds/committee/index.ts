export { committeeEntity, committeeReadBy, offersIn, type CommitteeCommand } from './committee.js';
export { effectsOf } from './commands/booking.js';
export type { CommitteeCommandType } from './commands/index.js';
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
export type { CommitteePolicy } from './policy.js';
export { agendaFor, caseFor, committeeFor } from './record.js';
export * from './refusals.js';
export { caseRows, followUpRows, meetingRows } from './row.js';
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
export { decidedIn, titleOfCase, wordingOf } from './wording.js';
// What is told of committees, by whoever reads: of each its schema, and `of`, what is put in it.
export * as caseShows from './view/case.js';
export * as committeeShows from './view/committee.js';
export * as meetingShows from './view/meeting.js';
export * as committeeParts from './view/parts.js';
export type { CommitteeRead } from './view/parts.js';
export { calledBy, isNamed, prioritiesOf, servedBy, type Priority, type PriorityInForce } from './priorities.js';
