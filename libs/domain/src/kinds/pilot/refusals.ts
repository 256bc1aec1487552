import type { CommonRefusal, Statuses } from '../../engine/kind.js';
import type { Phase } from './phases.js';

type Of<Code extends string, Facts = unknown> = Code extends string ? { readonly code: Code } & Readonly<Facts> : never;

/** Everything a pilot can answer instead of doing what it was asked, besides what every kind can. */
export type PilotRefusal =
  | Extract<CommonRefusal, { readonly code: 'NamedTwice' }>
  | Of<
      | 'NotAParty'
      | 'CannotBeParty'
      | 'LeadMayNotLeave'
      | 'PartyMayOnlyLeave'
      | 'AlreadyAnswered'
      | 'DecidedByMissing'
      | 'NotJoined'
      | 'NothingToVoid',
      { party: string }
    >
  | Of<'NotAnEmployer', { employer: string }>
  | Of<'UnknownPolicy', { policy: string }>
  | Of<'UnknownArea', { area: string }>
  | Of<'UnknownMeasure' | 'MeasureIsInternal', { measure: string }>
  | Of<'IndicatorNamedTwice' | 'UnknownIndicator', { indicator: string }>
  | Of<'NotReportedBy' | 'BaselineFrozen', { indicator: string; party: string }>
  | Of<'LeadCannotChange', { lead: string }>
  | Of<'ProposalIncomplete' | 'NotReadyToStart', { missing: readonly string[] }>
  | Of<'ProposalChanged' | 'AlreadySeen', { version: number }>
  | Of<'Disqualified' | 'ConflictAlreadyDeclared' | 'NoConflictDeclared', { person: string }>
  | Of<'DatesInWrongOrder' | 'PeriodNotOver', { from: string; to: string }>
  | Of<'DateInFuture' | 'DateHasPassed', { date: string }>
  | Of<'DateTooLongAgo', { date: string; years: number }>
  | Of<'MilestoneNamedTwice' | 'UnknownMilestone' | 'AlreadyReached', { milestone: string }>
  | Of<'UnknownFigure' | 'FigureIsVoid' | 'FigureOfAnotherParty' | 'OwnFigure' | 'AlreadyDisputed', { figure: string }>
  | Of<'UnknownDispute' | 'AlreadyResolved' | 'SideInDispute', { dispute: string }>
  | Of<'AlreadyRecommended', { verdict: string }>
  | Of<'NotDueYet', { due: string | null }>
  | Of<'MovedOn', { phase: Phase }>
  | Of<
      | 'KindCannotChange'
      | 'NotSeenByUserRepresentative'
      | 'NoUserRepresentativeNeeded'
      | 'MustBeRevised'
      | 'NothingChanged'
      | 'OwnProposal'
      | 'NotForDecision'
      | 'ForDecision'
      | 'AlreadyObjected'
      | 'AlreadyLetPass'
      | 'OwnConflict'
      | 'TrialIsPaused'
      | 'TrialNotPaused'
      | 'NoEvaluationOfEffect'
      | 'NotRecommended'
      | 'NothingToAdopt'
      | 'NoNamesOfCandidates'
      | 'NothingToTakeBack'
    >;

export const PILOT_REFUSALS = {
  OwnProposal: 403,
  OwnConflict: 403,
  OwnFigure: 403,
  SideInDispute: 403,
  Disqualified: 403,

  // What the pilot's state forbids: the same may be right at another time.
  ProposalIncomplete: 409,
  ProposalChanged: 409,
  MustBeRevised: 409,
  AlreadyAnswered: 409,
  NotSeenByUserRepresentative: 409,
  NoUserRepresentativeNeeded: 409,
  AlreadySeen: 409,
  NothingChanged: 409,
  NotForDecision: 409,
  ForDecision: 409,
  AlreadyObjected: 409,
  AlreadyLetPass: 409,
  ConflictAlreadyDeclared: 409,
  NoConflictDeclared: 409,
  BaselineFrozen: 409,
  FigureIsVoid: 409,
  NothingToVoid: 409,
  NotReadyToStart: 409,
  NotJoined: 409,
  AlreadyDisputed: 409,
  AlreadyResolved: 409,
  AlreadyReached: 409,
  TrialIsPaused: 409,
  TrialNotPaused: 409,
  NoEvaluationOfEffect: 409,
  AlreadyRecommended: 409,
  NotRecommended: 409,
  NothingToAdopt: 409,
  NotDueYet: 409,
  NothingToTakeBack: 409,
  MovedOn: 409,

  // What was sent is wrong whenever it is sent.
  NamedTwice: 422,
  NotAParty: 422,
  UnknownPolicy: 422,
  UnknownArea: 422,
  UnknownMeasure: 422,
  MeasureIsInternal: 422,
  CannotBeParty: 422,
  IndicatorNamedTwice: 422,
  NotAnEmployer: 422,
  LeadCannotChange: 422,
  LeadMayNotLeave: 422,
  KindCannotChange: 422,
  PartyMayOnlyLeave: 422,
  DecidedByMissing: 422,
  UnknownIndicator: 422,
  NotReportedBy: 422,
  DatesInWrongOrder: 422,
  DateInFuture: 422,
  DateTooLongAgo: 422,
  PeriodNotOver: 422,
  DateHasPassed: 422,
  MilestoneNamedTwice: 422,
  UnknownFigure: 422,
  FigureOfAnotherParty: 422,
  UnknownDispute: 422,
  UnknownMilestone: 422,
  NoNamesOfCandidates: 422,
} as const satisfies Statuses<PilotRefusal>;
