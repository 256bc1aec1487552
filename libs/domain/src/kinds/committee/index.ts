export { committeeEntity, committeeReadBy, offersIn, type CommitteeCommand } from './committee.js';
export type { CommitteeCommandType } from './commands/index.js';
export { appointmentOf, occasionsOf } from './calls.js';
export { AWKWARD, awkwardDays, awkwardMeeting, type DayWarning } from './day-warnings.js';
export { doubleBookings, type BookedMeeting, type DoubleBooking } from './double-bookings.js';
export type { CommitteeEvent } from './events.js';
export type { Numbered } from './events/meetings.js';
export { participants, seatsOf, steppedIn, takingPart, type Seat } from './members.js';
export * from './papers-visibility.js';
export type { CommitteePolicy } from './policy.js';
export { caseAt, type CaseAt } from './record.js';
export * from './refusals.js';
export { caseRows, followUpRows, meetingRows } from './row.js';
export { stoodWith, type Ended } from './stood.js';
export * from './state.js';
export { COMMITTEE_ABOUTS, COMMITTEE_TURNS, type CommitteeAbout, type CommitteeTurn } from './turns.js';
export {
  caseId,
  followUpId,
  meetingId,
  MEETING_STATUSES,
  STANDING,
  type Alternative,
  type Attachment,
  type Attendance,
  type Booking,
  type Documents,
  type LetStand,
  type Matter,
  type MeetingStatus,
  type MinutesFault,
  type MinutesPart,
  type PaperPart,
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
export { calledBy, prioritiesOf, servedBy, type Priority, type PriorityInForce } from './priorities.js';
