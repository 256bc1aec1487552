import type { Statuses } from '../../engine/kind.js';
import type { MeetingStatus } from './values.js';

/** Everything a committee can answer instead of doing what it was asked, besides what every kind can. */
export type CommitteeRefusal =
  | { readonly code: 'UnknownPolicy'; readonly policy: string }
  | { readonly code: 'UnknownCommittee'; readonly committee: string }
  | { readonly code: 'UnknownMeeting'; readonly meeting: string }
  | { readonly code: 'UnknownCase'; readonly case: string }
  | { readonly code: 'MeetingInThePast'; readonly startsAt: string }
  | { readonly code: 'MeetingTooLong'; readonly startsAt: string; readonly endsAt: string }
  | { readonly code: 'MomentsInWrongOrder'; readonly from: string; readonly to: string }
  | { readonly code: 'MeetingPlannedTwice'; readonly startsAt: string }
  | { readonly code: 'WrongMeetingStatus'; readonly status: MeetingStatus; readonly command: string }
  | { readonly code: 'WrongKindOfMeeting'; readonly meeting: string; readonly command: string }
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

export const COMMITTEE_REFUSALS = {
  // What the committee's state forbids: the same may be right at another time.
  WrongMeetingStatus: 409,
  MeetingNotYet: 409,
  NothingChanged: 409,
  NotDueYet: 409,
  NoCases: 409,
  CutOffHasPassed: 409,
  NotOnTheAgenda: 409,
  AlreadyOnTheAgenda: 409,
  CaseIsFrozen: 409,
  CaseIsOver: 409,
  CaseBelongsToPilot: 409,
  CaseFollows: 409,
  NothingToForwardTo: 409,
  AlreadyForwarded: 409,
  NotDecidedYet: 409,
  AlreadyDecided: 409,
  NoDecision: 409,
  NoMajority: 409,
  NoQuorum: 409,
  UndoingUnderWay: 409,
  TooManyAttachments: 409,
  AlreadyDone: 409,
  NotSuspected: 409,
  MinutesNotReady: 409,
  MinutesObjectedTo: 409,
  // What was sent is wrong whenever it is sent.
  UnknownPolicy: 422,
  UnknownCommittee: 422,
  UnknownMeeting: 422,
  UnknownCase: 422,
  MeetingInThePast: 422,
  MeetingTooLong: 422,
  MomentsInWrongOrder: 422,
  MeetingPlannedTwice: 422,
  WrongKindOfMeeting: 422,
  AgendaDiffers: 422,
  UnknownProposal: 422,
  ProposalNamedTwice: 422,
  ProposalMissing: 422,
  OutcomeDoesNotFit: 422,
  FieldDoesNotFit: 422,
  CorrectionReasonMissing: 422,
  DeputyNotNeeded: 422,
  RemarkMissing: 422,
  EffectMissing: 422,
  EffectDoesNotFit: 422,
  TextMissing: 422,
  ReasonMissing: 422,
  NotAMember: 422,
  SeatTakenTwice: 422,
  NotPresent: 422,
  MayNotVote: 422,
  VotedTwice: 422,
  UnknownAttachment: 422,
  DateHasPassed: 422,
  NotAtTheMeeting: 422,
  UnknownMeasure: 422,
  UnknownArea: 422,
  PriorityNamedTwice: 422,
  PriorityWithoutTitle: 422,
} as const satisfies Statuses<CommitteeRefusal>;
export const COMMITTEE_REFUSAL_CODES = Object.keys(COMMITTEE_REFUSALS) as readonly CommitteeRefusal['code'][];
