import type { CommitteeCommandType } from './commands.js';
import type { MeetingStatus } from './state.js';

/** Everything a committee can answer instead of doing what it was asked. */
export type CommitteeRefusal =
  | { readonly code: 'UnknownCommand'; readonly command: string }
  | { readonly code: 'NotThere' }
  | { readonly code: 'AlreadyEstablished'; readonly committee: string }
  | { readonly code: 'UnknownPolicy'; readonly policy: string }
  | { readonly code: 'UnknownCommittee'; readonly committee: string }
  | { readonly code: 'NotYours'; readonly command: CommitteeCommandType }
  | { readonly code: 'UnknownMeeting'; readonly meeting: string }
  | { readonly code: 'UnknownCase'; readonly case: string }
  | { readonly code: 'UnknownFollowUp'; readonly followUp: string }
  | { readonly code: 'MeetingInThePast'; readonly startsAt: string }
  | { readonly code: 'MeetingTooLong'; readonly startsAt: string; readonly endsAt: string }
  | { readonly code: 'MomentsInWrongOrder'; readonly from: string; readonly to: string }
  | { readonly code: 'MeetingPlannedTwice'; readonly startsAt: string }
  | { readonly code: 'WrongMeetingStatus'; readonly status: MeetingStatus; readonly command: CommitteeCommandType }
  | { readonly code: 'WrongKindOfMeeting'; readonly meeting: string; readonly command: CommitteeCommandType }
  | { readonly code: 'MeetingNotYet'; readonly meeting: string; readonly startsAt: string }
  | { readonly code: 'NothingChanged' }
  | { readonly code: 'NotDueYet'; readonly due: string | null }
  | { readonly code: 'NoCases'; readonly meeting: string }
  | { readonly code: 'CutOffHasPassed'; readonly meeting: string }
  | { readonly code: 'NotOnTheAgenda'; readonly case: string }
  | { readonly code: 'AlreadyOnTheAgenda'; readonly case: string; readonly meeting: string }
  | { readonly code: 'AgendaDiffers'; readonly missing: readonly string[]; readonly strange: readonly string[] }
  | { readonly code: 'CaseIsFrozen'; readonly case: string }
  | { readonly code: 'CaseIsOver'; readonly case: string }
  | { readonly code: 'CaseBelongsToPilot'; readonly case: string }
  | { readonly code: 'CaseFollows'; readonly case: string }
  | { readonly code: 'NothingToForwardTo'; readonly committee: string }
  | { readonly code: 'AlreadyForwarded'; readonly case: string }
  | { readonly code: 'UnknownProposal'; readonly proposal: string }
  | { readonly code: 'ProposalNamedTwice'; readonly proposal: string }
  | { readonly code: 'ProposalMissing'; readonly case: string }
  | { readonly code: 'OutcomeDoesNotFit'; readonly case: string; readonly outcome: string }
  | { readonly code: 'FieldDoesNotFit'; readonly field: string; readonly outcome: string }
  | { readonly code: 'CorrectionReasonMissing'; readonly meeting: string }
  | { readonly code: 'DeputyNotNeeded'; readonly person: string }
  | { readonly code: 'RemarkMissing'; readonly meeting: string }
  | { readonly code: 'EffectMissing'; readonly case: string }
  | { readonly code: 'EffectDoesNotFit'; readonly case: string; readonly effect: string }
  | { readonly code: 'TextMissing'; readonly case: string }
  | { readonly code: 'ReasonMissing'; readonly case: string }
  | { readonly code: 'NotDecidedYet'; readonly cases: readonly string[] }
  | { readonly code: 'AlreadyDecided'; readonly case: string }
  | { readonly code: 'NoDecision'; readonly case: string }
  | { readonly code: 'NotAMember'; readonly person: string }
  | { readonly code: 'SeatTakenTwice'; readonly person: string }
  | { readonly code: 'NotPresent'; readonly person: string }
  | { readonly code: 'MayNotVote'; readonly person: string }
  | { readonly code: 'VotedTwice'; readonly person: string }
  | { readonly code: 'NoMajority'; readonly case: string }
  | { readonly code: 'NoQuorum'; readonly case: string; readonly present: number; readonly needed: number }
  | { readonly code: 'UndoingUnderWay'; readonly case: string }
  | { readonly code: 'UnknownAttachment'; readonly attachment: string }
  | { readonly code: 'TooManyAttachments'; readonly most: number }
  | { readonly code: 'UnknownPerson'; readonly person: string }
  | { readonly code: 'DateHasPassed'; readonly date: string }
  | { readonly code: 'AlreadyDone'; readonly followUp: string }
  | { readonly code: 'NotSuspected'; readonly meeting: string }
  | { readonly code: 'MinutesNotReady'; readonly meeting: string }
  | { readonly code: 'MinutesObjectedTo'; readonly by: readonly string[] }
  | { readonly code: 'NotAtTheMeeting'; readonly person: string }
  | { readonly code: 'UnknownMeasure'; readonly measure: string }
  | { readonly code: 'UnknownArea'; readonly area: string }
  | { readonly code: 'PriorityNamedTwice'; readonly priority: string }
  | { readonly code: 'PriorityWithoutTitle'; readonly priority: string };

const CODES: Readonly<Record<CommitteeRefusal['code'], true>> = {
  UnknownCommand: true,
  NotThere: true,
  AlreadyEstablished: true,
  UnknownPolicy: true,
  UnknownCommittee: true,
  NotYours: true,
  UnknownMeeting: true,
  UnknownCase: true,
  UnknownFollowUp: true,
  MeetingInThePast: true,
  MeetingTooLong: true,
  MomentsInWrongOrder: true,
  MeetingPlannedTwice: true,
  WrongMeetingStatus: true,
  WrongKindOfMeeting: true,
  MeetingNotYet: true,
  NothingChanged: true,
  NotDueYet: true,
  NoCases: true,
  CutOffHasPassed: true,
  NotOnTheAgenda: true,
  AlreadyOnTheAgenda: true,
  AgendaDiffers: true,
  CaseIsFrozen: true,
  CaseIsOver: true,
  CaseBelongsToPilot: true,
  CaseFollows: true,
  NothingToForwardTo: true,
  AlreadyForwarded: true,
  UnknownProposal: true,
  ProposalNamedTwice: true,
  ProposalMissing: true,
  OutcomeDoesNotFit: true,
  FieldDoesNotFit: true,
  CorrectionReasonMissing: true,
  DeputyNotNeeded: true,
  RemarkMissing: true,
  EffectMissing: true,
  EffectDoesNotFit: true,
  TextMissing: true,
  ReasonMissing: true,
  NotDecidedYet: true,
  AlreadyDecided: true,
  NoDecision: true,
  NotAMember: true,
  SeatTakenTwice: true,
  NotPresent: true,
  MayNotVote: true,
  VotedTwice: true,
  NoMajority: true,
  NoQuorum: true,
  UndoingUnderWay: true,
  UnknownAttachment: true,
  TooManyAttachments: true,
  UnknownPerson: true,
  DateHasPassed: true,
  AlreadyDone: true,
  NotSuspected: true,
  MinutesNotReady: true,
  MinutesObjectedTo: true,
  NotAtTheMeeting: true,
  UnknownMeasure: true,
  UnknownArea: true,
  PriorityNamedTwice: true,
  PriorityWithoutTitle: true,
};
export const COMMITTEE_REFUSAL_CODES = Object.keys(CODES) as readonly CommitteeRefusal['code'][];
