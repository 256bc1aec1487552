import type { CommitteeCommandType } from '@tiltaksmotor/domain';

/** What the engine alone gives: no address takes them. */
type EngineCommand =
  | 'establish'
  | 'bookCase'
  | 'dropCase'
  | 'openMeeting'
  | 'askWhetherChanged'
  | 'noteChanges'
  | 'askForBook'
  | 'noteBook'
  | 'remindOfMeeting'
  | 'remindOfRound'
  | 'askForMinutes'
  | 'noteMinutes'
  | 'noteMinutesDelivered'
  | 'noteEffect'
  | 'noteNoEffect'
  | 'noteUndone'
  | 'noteNotUndone'
  | 'noteForwarded'
  | 'remindFollowUp';
export type PersonCommand = Exclude<CommitteeCommandType, EngineCommand>;

/** `POST /api/committees/{committee}/<path>`. Ids in a path go into the command. */
export const PATHS = {
  planMeetings: 'meetings',
  moveMeeting: 'meetings/:meeting/moves',
  cancelMeeting: 'meetings/:meeting/cancellations',
  orderAgenda: 'meetings/:meeting/agenda-orders',
  freezeAgenda: 'meetings/:meeting/freezes',
  addLateCase: 'meetings/:meeting/late-cases',
  holdMeeting: 'meetings/:meeting/holdings',
  recordAttendance: 'meetings/:meeting/attendance',
  writeMinutes: 'meetings/:meeting/minutes',
  sendMinutes: 'meetings/:meeting/minutes-dispatches',
  answerMinutes: 'meetings/:meeting/minutes-answers',
  approveMinutes: 'meetings/:meeting/approvals',
  submitCase: 'cases',
  writePaper: 'cases/:case/papers',
  attach: 'cases/:case/attachments',
  detach: 'cases/:case/detachments',
  withdrawCase: 'cases/:case/withdrawals',
  placeCase: 'cases/:case/placements',
  settleDisqualification: 'cases/:case/disqualifications',
  decideCase: 'cases/:case/decisions',
  undoDecision: 'cases/:case/undoings',
  forwardCase: 'cases/:case/forwards',
  addFollowUp: 'cases/:case/follow-ups',
  completeFollowUp: 'follow-ups/:followUp/completions',
  openRound: 'rounds',
  answerRound: 'rounds/:meeting/answers',
  closeRound: 'rounds/:meeting/closings',
  setPriorities: 'priorities',
} as const satisfies Readonly<Record<PersonCommand, string>>;

/** The ids that a path names. */
export type IdsIn<Path extends string> = Path extends `${string}:${infer Id}/${infer Rest}`
  ? Id | IdsIn<Rest>
  : Path extends `${string}:${infer Id}`
    ? Id
    : never;
