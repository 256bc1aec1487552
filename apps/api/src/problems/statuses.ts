import type { PilotRefusal } from '@tiltaksmotor/domain';

/** What is refused before a command reaches the domain, or by what is around it. */
export type ApiCode =
  | 'MalformedJson'
  | 'MalformedRequest'
  | 'NotLoggedIn'
  | 'NotFound'
  | 'MethodNotAllowed'
  | 'RequestTimeout'
  | 'TooLarge'
  | 'AddressTooLong'
  | 'HeadersTooLarge'
  | 'UnsupportedMediaType'
  | 'InvalidInput'
  | 'IdempotencyKeyMissing'
  | 'IdempotencyKeyInvalid'
  | 'IfMatchInvalid'
  | 'UnknownPerson'
  | 'ExercisesRefused'
  | 'ForeignHost'
  | 'AdministratorsOnly'
  | 'NothingToRedact'
  | 'DatabaseAway'
  | 'NotMigrated'
  | 'LoginAway'
  | 'Unexpected';

/** What the stream refuses before the pilot is asked. */
export type StreamCode = 'UnstorableText' | 'KeyUsedForAnotherCommand' | 'StaleVersion' | 'UnknownStream';

export type Code = ApiCode | StreamCode | PilotRefusal['code'];

/** Every code has a status: one that is new in the domain does not compile before it has its line here. */
export const STATUSES: Readonly<Record<Code, number>> = {
  MalformedJson: 400,
  MalformedRequest: 400,
  NotLoggedIn: 401,
  ForeignHost: 403,
  AdministratorsOnly: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  RequestTimeout: 408,
  NothingToRedact: 409,
  TooLarge: 413,
  AddressTooLong: 414,
  UnsupportedMediaType: 415,
  InvalidInput: 422,
  IdempotencyKeyMissing: 422,
  IdempotencyKeyInvalid: 422,
  IfMatchInvalid: 422,
  UnknownPerson: 422,
  ExercisesRefused: 422,
  HeadersTooLarge: 431,
  Unexpected: 500,
  DatabaseAway: 503,
  NotMigrated: 503,
  LoginAway: 503,

  UnknownStream: 404,
  StaleVersion: 412,
  UnstorableText: 422,
  KeyUsedForAnotherCommand: 422,

  NotYours: 403,
  OwnProposal: 403,
  OwnConflict: 403,
  OwnFigure: 403,
  SideInDispute: 403,
  Disqualified: 403,

  NotThere: 404,

  // What the pilot's state forbids: the same may be right at another time.
  WrongPhase: 409,
  ProposalIncomplete: 409,
  ProposalChanged: 409,
  MustBeRevised: 409,
  AlreadyAnswered: 409,
  NotSeenByUserRepresentative: 409,
  NoUserRepresentativeNeeded: 409,
  AlreadySeen: 409,
  NothingChanged: 409,
  NotForDecision: 409,
  AlreadyObjected: 409,
  ConflictAlreadyDeclared: 409,
  NoConflictDeclared: 409,
  BaselineFrozen: 409,
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

  // What was sent is wrong whenever it is sent.
  UnknownCommand: 422,
  NotAParty: 422,
  UnknownPolicy: 422,
  UnknownArea: 422,
  UnknownMeasure: 422,
  MeasureIsInternal: 422,
  CannotBeParty: 422,
  PartyNamedTwice: 422,
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
  DateHasPassed: 422,
  MilestoneNamedTwice: 422,
  UnknownFigure: 422,
  UnknownDispute: 422,
  UnknownMilestone: 422,
  NoNamesOfCandidates: 422,
};

export const CODES = Object.keys(STATUSES) as readonly Code[];
export const isCode = (code: string): code is Code => Object.hasOwn(STATUSES, code);
