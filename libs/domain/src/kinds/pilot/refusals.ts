import { refusal, type Refused } from '../../engine/refusals.js';
import type { Phase } from './phases.js';

/** What more than one command of a pilot can answer, or what decides for several. What one alone answers stands beside it. */
export const SHARED_REFUSALS = {
  OwnProposal: refusal(403),
  Disqualified: refusal<{ person: string }>(403),

  // What the pilot's state forbids: the same may be right at another time.
  ProposalIncomplete: refusal<{ missing: readonly string[] }>(409),
  ProposalChanged: refusal<{ version: number }>(409),
  MustBeRevised: refusal(409),
  AlreadyAnswered: refusal<{ party: string }>(409),
  NotSeenByUserRepresentative: refusal(409),
  NothingChanged: refusal(409),
  NotForDecision: refusal(409),
  FigureIsVoid: refusal<{ figure: string }>(409),
  NotJoined: refusal<{ party: string }>(409),
  TrialIsPaused: refusal(409),
  NoEvaluationOfEffect: refusal(409),
  NotDueYet: refusal<{ due: string | null }>(409),
  NothingToTakeBack: refusal(409),
  MovedOn: refusal<{ phase: Phase }>(409),

  // What was sent is wrong whenever it is sent.
  NamedTwice: refusal<{ subject: string }>(422),
  NotAParty: refusal<{ party: string }>(422),
  UnknownPolicy: refusal<{ policy: string }>(422),
  UnknownArea: refusal<{ area: string }>(422),
  UnknownMeasure: refusal<{ measure: string }>(422),
  MeasureIsInternal: refusal<{ measure: string }>(422),
  CannotBeParty: refusal<{ party: string }>(422),
  IndicatorNamedTwice: refusal<{ indicator: string }>(422),
  NotAnEmployer: refusal<{ employer: string }>(422),
  LeadCannotChange: refusal<{ lead: string }>(422),
  KindCannotChange: refusal(422),
  PartyMayOnlyLeave: refusal<{ party: string }>(422),
  DecidedByMissing: refusal<{ party: string }>(422),
  UnknownIndicator: refusal<{ indicator: string }>(422),
  NotReportedBy: refusal<{ indicator: string; party: string }>(422),
  DatesInWrongOrder: refusal<{ from: string; to: string }>(422),
  DateInFuture: refusal<{ date: string }>(422),
  DateTooLongAgo: refusal<{ date: string; years: number }>(422),
  PeriodNotOver: refusal<{ from: string; to: string }>(422),
  DateHasPassed: refusal<{ date: string }>(422),
  UnknownFigure: refusal<{ figure: string }>(422),
};
export type SharedRefusal = Refused<typeof SHARED_REFUSALS>;
