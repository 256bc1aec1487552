export { COMMITTEE_ABOUTS, COMMITTEE_OCCASIONS, type CommitteeAbout } from './abouts.js';
export {
  caseCommands,
  caseCommandsAt,
  committeeCommands,
  followUpCommands,
  meetingCommands,
  type CommitteeOffer,
} from './available.js';
export type * from './commands.js';
export { effectsOf } from './commands/booking.js';
export { caseAt, type CaseAt } from './case-at.js';
export { committeeEntity } from './committee.js';
export type { CommitteeCreates } from './created.js';
export { committeeOnDesk, meetingsAhead, type AtDesk } from './desk.js';
export { AWKWARD, awkwardDays, awkwardMeeting, type Awkward, type DayWarning } from './day-warnings.js';
export { doubleBookings, type BookedMeeting, type DoubleBooking } from './double-bookings.js';
export type * from './events.js';
export { COMMITTEE_EVENT_TYPES } from './evolve.js';
export { casesWith, FILING, filedIn, type Filing } from './filed.js';
export { hears, pilotsIn, type Happened } from './heard.js';
export {
  isExpected,
  participants,
  quorumOf,
  seatsOf,
  seatsOn,
  secretaryOn,
  silentOnMinutes,
  steppedIn,
  takingPart,
  type Seat,
} from './members.js';
export { capacitiesFor, COMMITTEE_MAY } from './permissions.js';
export * from './papers-visibility.js';
export { agendaFor, caseFor, committeeFor } from './record.js';
export * from './refusals.js';
export { caseRows, committeeRows, followUpRows, meetingRows } from './row.js';
export { COMMITTEE_COMMAND_TYPES } from './rules.js';
export { stoodWith, type Ended } from './stood.js';
export { SHOWN_OF_COMMITTEE } from './shown-events.js';
export * from './state.js';
export { COMMITTEE_TURNS, type CommitteeTurn } from './turns.js';
export * from './visibility.js';
export { committeeWaitingFor, type CommitteeWaiting } from './waiting.js';
export {
  calledBy,
  isNamed,
  prioritiesOf,
  servedBy,
  type GivenPriority,
  type Priority,
  type PriorityInForce,
} from './priorities.js';
