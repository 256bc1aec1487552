import type { ShownEvents, ShownFields } from '../../shown-fields.js';
import type { History } from '../../engine/shown.js';
import { smallGroupUnder } from '../../policy.js';
import type { PilotEvent } from './events.js';
import type { DecidedBy, Pinned, Proposal } from './fields.js';
import { namesIn, type QuestionIn, type QuestionSection } from './questions.js';
import { isSuppressed } from './results.js';
import type { Pilot } from './state.js';
import { maySeeEvent } from './visibility.js';

const shownIn = <S extends QuestionSection>(section: S) =>
  Object.fromEntries(namesIn(section).map((name) => [name, true])) as { readonly [Name in QuestionIn<S>]: true };
const proposal: ShownFields<Proposal> = {
  measure: { code: true, area: true, title: true, reason: true },
  ...shownIn('what'),
  lead: true,
  parties: { party: true, contribution: true, hours: true, kroner: true, paidBy: true },
  indicators: {
    id: true,
    name: true,
    unit: true,
    direction: true,
    source: true,
    countingRule: true,
    reportedBy: { party: true, extractedBy: true },
  },
  initiative: shownIn('initiative'),
};
const pinned: ShownFields<Pinned> = { edition: true, code: true, kind: true };
const decidedBy: ShownFields<DecidedBy> = { name: true, on: true };
const proposed = { proposal, version: true, leadConsents: true } as const;
const answered = { party: true, version: true, decidedBy } as const;
const verdict = { caseNumber: true, decidedOn: true, reason: true } as const;
const evaluated = { change: true, account: true, goOn: true } as const;

/**
 * What a pilot's history shows of each event to whoever may see that it happened (see `maySeeEvent`). What the engine keeps
 * for itself is not named: dates that fall due, hashes of terms, policies, what ends a case.
 */
const SHOWN: ShownEvents<PilotEvent> = {
  PilotDrafted: { by: true, kind: true, proposal, pinned },
  DraftEdited: { kind: true, proposal, pinned },
  DraftDiscarded: {},
  ProposalSubmitted: proposed,
  UserRepresentativeAppointed: { person: true },
  ProposalSeen: { person: true, version: true },
  ConsentGiven: answered,
  ConsentDeclined: { ...answered, reason: true },
  ChangeRequested: { ...answered, change: true },
  ConsentCompleted: { review: true },
  ProposalRevised: { ...proposed, reopened: true, voided: true, pinned },
  PilotWithdrawn: { reason: true },
  PilotLapsed: {},
  ProposalSentAgain: proposed,
  GraceGiven: { before: true },
  Reminded: {},
  ReviewNoticed: {},
  ProposalObjectedTo: { by: true, reason: true, nowForDecision: true },
  NoObjectionSaid: { by: true },
  PilotEndorsed: { note: true },
  PilotPassedUnobjected: {},
  InitiativeBegun: {},
  ProposalReturned: { reason: true },
  PilotDeclined: { reason: true },
  ConflictDeclared: { person: true },
  ConflictSettled: { person: true, disqualified: true },
  RepresentativeNamed: { party: true, person: true, byThemselves: true },
  ConsultationRecorded: { employer: true, on: true, unions: true, safetyRepresentative: true, outcome: true },
  FigureRecorded: {
    figure: true,
    kind: true,
    party: true,
    indicator: true,
    period: { from: true, to: true },
    value: true,
    groupSize: true,
    method: true,
  },
  PlanSet: { startOn: true, endOn: true, milestones: { id: true, title: true, on: true } },
  ConsentReopened: {},
  TrialStarted: {},
  StatusCalled: {},
  StatusReported: { party: true, standing: true, note: true },
  FigureDisputed: { dispute: true, figure: true, party: true, value: true, method: true },
  FigureVoided: { figure: true, party: true, reason: true },
  DisputeResolved: { dispute: true, shown: true, reason: true },
  MilestoneReached: { milestone: true, on: true },
  TrialPaused: { reason: true },
  TrialResumed: {},
  TrialExtended: { endOn: true, reason: true },
  PartyLeft: { party: true, reason: true },
  TrialEnded: { cause: true, reason: true },
  EvaluationGiven: { party: true, ...evaluated },
  UserEvaluationGiven: { person: true, ...evaluated },
  UnionViewAdded: { by: true, view: true },
  EvaluationCompleted: { missing: true },
  PilotRecommended: { verdict: true, reason: true },
  AdoptionDecided: verdict,
  AdaptationDecided: verdict,
  StopDecided: verdict,
  DecisionTakenBack: { stage: true, effect: true, phase: true },
  AdoptionRecorded: { party: true, adopted: true, decidedBy, politicalCase: true },
  OutcomeRecorded: { achieved: true, account: true, referrals: true },
};

export const history: History<Pilot> = {
  summary: 'All that happened, and who did it in which role',
  shown: SHOWN,
  seen: maySeeEvent,
  /** A figure about few people is hidden here as it is in the view. */
  discreet(data, { figures, policy }, { policies }) {
    if (!('figure' in data)) return data;
    const figure = figures.find(({ id }) => id === data['figure']);
    if (figure !== undefined && !isSuppressed(figure, smallGroupUnder(policies, policy))) return data;
    const hidden = ['value', 'groupSize'].filter((field) => field in data).map((field) => [field, null] as const);
    return { ...data, ...Object.fromEntries(hidden), suppressed: true };
  },
};
