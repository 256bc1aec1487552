import type { CommandType } from './commands.js';
import type { Phase } from './phases.js';

/** Everything a pilot can answer instead of doing what it was asked. */
export type PilotRefusal =
  | { readonly code: 'UnknownCommand'; readonly command: string }
  | { readonly code: 'NotThere' }
  | { readonly code: 'WrongPhase'; readonly phase: Phase; readonly command: CommandType }
  | { readonly code: 'NotYours'; readonly command: CommandType }
  | { readonly code: 'NotAParty'; readonly party: string }
  | { readonly code: 'UnknownPolicy'; readonly policy: string }
  | { readonly code: 'UnknownArea'; readonly area: string }
  | { readonly code: 'UnknownMeasure'; readonly measure: string }
  | { readonly code: 'MeasureIsInternal'; readonly measure: string }
  | { readonly code: 'CannotBeParty'; readonly party: string }
  | { readonly code: 'PartyNamedTwice'; readonly party: string }
  | { readonly code: 'IndicatorNamedTwice'; readonly indicator: string }
  | { readonly code: 'NotAnEmployer'; readonly employer: string }
  | { readonly code: 'LeadCannotChange'; readonly lead: string }
  | { readonly code: 'KindCannotChange' }
  | { readonly code: 'LeadMayNotLeave'; readonly party: string }
  | { readonly code: 'PartyMayOnlyLeave'; readonly party: string }
  | { readonly code: 'ProposalIncomplete'; readonly missing: readonly string[] }
  | { readonly code: 'ProposalChanged'; readonly version: number }
  | { readonly code: 'AlreadyAnswered'; readonly party: string }
  | { readonly code: 'NotSeenByUserRepresentative' }
  | { readonly code: 'NoUserRepresentativeNeeded' }
  | { readonly code: 'AlreadySeen'; readonly version: number }
  | { readonly code: 'DecidedByMissing'; readonly party: string }
  | { readonly code: 'MustBeRevised' }
  | { readonly code: 'NothingChanged' }
  | { readonly code: 'OwnProposal' }
  | { readonly code: 'Disqualified'; readonly person: string }
  | { readonly code: 'NotForDecision' }
  | { readonly code: 'ForDecision' }
  | { readonly code: 'AlreadyObjected' }
  | { readonly code: 'AlreadyLetPass' }
  | { readonly code: 'ConflictAlreadyDeclared'; readonly person: string }
  | { readonly code: 'NoConflictDeclared'; readonly person: string }
  | { readonly code: 'OwnConflict' }
  | { readonly code: 'UnknownIndicator'; readonly indicator: string }
  | { readonly code: 'NotReportedBy'; readonly indicator: string; readonly party: string }
  | { readonly code: 'BaselineFrozen'; readonly indicator: string; readonly party: string }
  | { readonly code: 'DatesInWrongOrder'; readonly from: string; readonly to: string }
  | { readonly code: 'DateInFuture'; readonly date: string }
  | { readonly code: 'DateTooLongAgo'; readonly date: string; readonly years: number }
  | { readonly code: 'PeriodNotOver'; readonly from: string; readonly to: string }
  | { readonly code: 'DateHasPassed'; readonly date: string }
  | { readonly code: 'MilestoneNamedTwice'; readonly milestone: string }
  | { readonly code: 'NotReadyToStart'; readonly missing: readonly string[] }
  | { readonly code: 'NotJoined'; readonly party: string }
  | { readonly code: 'UnknownFigure'; readonly figure: string }
  | { readonly code: 'FigureIsVoid'; readonly figure: string }
  | { readonly code: 'FigureOfAnotherParty'; readonly figure: string }
  | { readonly code: 'NothingToVoid'; readonly party: string }
  | { readonly code: 'OwnFigure'; readonly figure: string }
  | { readonly code: 'AlreadyDisputed'; readonly figure: string }
  | { readonly code: 'UnknownDispute'; readonly dispute: string }
  | { readonly code: 'AlreadyResolved'; readonly dispute: string }
  | { readonly code: 'SideInDispute'; readonly dispute: string }
  | { readonly code: 'UnknownMilestone'; readonly milestone: string }
  | { readonly code: 'AlreadyReached'; readonly milestone: string }
  | { readonly code: 'TrialIsPaused' }
  | { readonly code: 'TrialNotPaused' }
  | { readonly code: 'NoEvaluationOfEffect' }
  | { readonly code: 'AlreadyRecommended'; readonly verdict: string }
  | { readonly code: 'NotRecommended' }
  | { readonly code: 'NothingToAdopt' }
  | { readonly code: 'NoNamesOfCandidates' }
  | { readonly code: 'NotDueYet'; readonly due: string | null }
  | { readonly code: 'NothingToTakeBack' }
  | { readonly code: 'MovedOn'; readonly phase: Phase };

/** Every code, for whoever must have something for each. */
export const REFUSAL_CODES = Object.keys({
  UnknownCommand: true,
  NotThere: true,
  WrongPhase: true,
  NotYours: true,
  NotAParty: true,
  UnknownPolicy: true,
  UnknownArea: true,
  UnknownMeasure: true,
  MeasureIsInternal: true,
  CannotBeParty: true,
  PartyNamedTwice: true,
  IndicatorNamedTwice: true,
  NotAnEmployer: true,
  LeadCannotChange: true,
  KindCannotChange: true,
  LeadMayNotLeave: true,
  PartyMayOnlyLeave: true,
  ProposalIncomplete: true,
  ProposalChanged: true,
  AlreadyAnswered: true,
  NotSeenByUserRepresentative: true,
  NoUserRepresentativeNeeded: true,
  AlreadySeen: true,
  DecidedByMissing: true,
  MustBeRevised: true,
  NothingChanged: true,
  OwnProposal: true,
  Disqualified: true,
  NotForDecision: true,
  ForDecision: true,
  AlreadyObjected: true,
  AlreadyLetPass: true,
  ConflictAlreadyDeclared: true,
  NoConflictDeclared: true,
  OwnConflict: true,
  UnknownIndicator: true,
  NotReportedBy: true,
  BaselineFrozen: true,
  DatesInWrongOrder: true,
  DateInFuture: true,
  DateTooLongAgo: true,
  PeriodNotOver: true,
  DateHasPassed: true,
  MilestoneNamedTwice: true,
  NotReadyToStart: true,
  NotJoined: true,
  UnknownFigure: true,
  FigureIsVoid: true,
  FigureOfAnotherParty: true,
  NothingToVoid: true,
  OwnFigure: true,
  AlreadyDisputed: true,
  UnknownDispute: true,
  AlreadyResolved: true,
  SideInDispute: true,
  UnknownMilestone: true,
  AlreadyReached: true,
  TrialIsPaused: true,
  TrialNotPaused: true,
  NoEvaluationOfEffect: true,
  AlreadyRecommended: true,
  NotRecommended: true,
  NothingToAdopt: true,
  NoNamesOfCandidates: true,
  NotDueYet: true,
  NothingToTakeBack: true,
  MovedOn: true,
} satisfies Record<PilotRefusal['code'], true>) as readonly PilotRefusal['code'][];
