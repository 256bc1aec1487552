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
  | { readonly code: 'AlreadyObjected' }
  | { readonly code: 'ConflictAlreadyDeclared'; readonly person: string }
  | { readonly code: 'NoConflictDeclared'; readonly person: string }
  | { readonly code: 'OwnConflict' }
  | { readonly code: 'UnknownIndicator'; readonly indicator: string }
  | { readonly code: 'NotReportedBy'; readonly indicator: string; readonly party: string }
  | { readonly code: 'BaselineFrozen'; readonly indicator: string; readonly party: string }
  | { readonly code: 'DatesInWrongOrder'; readonly from: string; readonly to: string }
  | { readonly code: 'DateInFuture'; readonly date: string }
  | { readonly code: 'DateHasPassed'; readonly date: string }
  | { readonly code: 'MilestoneNamedTwice'; readonly milestone: string }
  | { readonly code: 'NotReadyToStart'; readonly missing: readonly string[] }
  | { readonly code: 'NotJoined'; readonly party: string }
  | { readonly code: 'UnknownFigure'; readonly figure: string }
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
  | { readonly code: 'NotDueYet'; readonly due: string | null };
