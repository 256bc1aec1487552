import { PHASES, type Phase } from './phases.js';

const withdrawal = { PilotWithdrawn: 'withdrawn' } as const;
const conflicts = (phase: Phase) => ({ ConflictDeclared: phase, ConflictSettled: phase });
const consents = (phase: Phase) => ({
  ConsentGiven: phase,
  ConsentDeclined: phase,
  ChangeRequested: phase,
  ProposalRevised: phase,
  UserRepresentativeAppointed: phase,
  ProposalSeen: phase,
});
const figures = (phase: Phase) => ({
  FigureRecorded: phase,
  FigureVoided: phase,
  FigureDisputed: phase,
  DisputeResolved: phase,
});

const MOVES = {
  unknown: { PilotDrafted: 'draft' },
  draft: { DraftEdited: 'draft', ProposalSubmitted: 'consent', DraftDiscarded: 'discarded' },
  consent: {
    ...withdrawal,
    ...consents('consent'),
    ...conflicts('consent'),
    Reminded: 'consent',
    GraceGiven: 'consent',
    ConsentCompleted: 'review',
    PilotLapsed: 'lapsed',
    DecisionTakenBack: 'review',
  },
  review: {
    ...withdrawal,
    ...conflicts('review'),
    Reminded: 'review',
    GraceGiven: 'review',
    ReviewNoticed: 'review',
    ProposalObjectedTo: 'review',
    NoObjectionSaid: 'review',
    PilotEndorsed: 'preparation',
    PilotPassedUnobjected: 'preparation',
    ProposalReturned: 'consent',
    PilotDeclined: 'declined',
  },
  preparation: {
    ...withdrawal,
    ...consents('preparation'),
    ...figures('preparation'),
    InitiativeBegun: 'joint-action',
    Reminded: 'preparation',
    RepresentativeNamed: 'preparation',
    ConsultationRecorded: 'preparation',
    PlanSet: 'preparation',
    PartyLeft: 'preparation',
    ConsentReopened: 'consent',
    TrialStarted: 'trial',
    /** Or to `reporting`, where it was to adapt: the event says. */
    DecisionTakenBack: 'review',
  },
  trial: {
    ...withdrawal,
    ...consents('trial'),
    ...figures('trial'),
    Reminded: 'trial',
    RepresentativeNamed: 'trial',
    ConsultationRecorded: 'trial',
    StatusCalled: 'trial',
    StatusReported: 'trial',
    MilestoneReached: 'trial',
    TrialPaused: 'trial',
    TrialResumed: 'trial',
    TrialExtended: 'trial',
    PartyLeft: 'trial',
    TrialEnded: 'evaluation',
  },
  'joint-action': {
    ...withdrawal,
    Reminded: 'joint-action',
    OutcomeRecorded: 'concluded',
    DecisionTakenBack: 'review',
  },
  evaluation: {
    ...withdrawal,
    ...figures('evaluation'),
    Reminded: 'evaluation',
    GraceGiven: 'evaluation',
    EvaluationGiven: 'evaluation',
    UserEvaluationGiven: 'evaluation',
    /** In place of one who is none any more. */
    UserRepresentativeAppointed: 'evaluation',
    UnionViewAdded: 'evaluation',
    EvaluationCompleted: 'reporting',
  },
  reporting: {
    ...conflicts('reporting'),
    DisputeResolved: 'reporting',
    Reminded: 'reporting',
    PilotRecommended: 'reporting',
    AdoptionDecided: 'concluded',
    AdaptationDecided: 'preparation',
    StopDecided: 'concluded',
    DecisionTakenBack: 'reporting',
  },
  concluded: { Reminded: 'concluded', AdoptionRecorded: 'concluded', DecisionTakenBack: 'reporting' },
  declined: { DecisionTakenBack: 'review' },
  lapsed: { ProposalSentAgain: 'consent' },
  withdrawn: {},
  discarded: {},
} as const satisfies Readonly<Record<Phase, Readonly<Record<string, Phase>>>>;

export type EventType = { [P in Phase]: keyof (typeof MOVES)[P] }[Phase];
/** Which event leads where. An event that is absent from a phase cannot happen in it. */
export const TRANSITIONS: Readonly<Record<Phase, Readonly<Partial<Record<EventType, Phase>>>>> = MOVES;

/** The phase an event leads to, or undefined where it cannot happen. */
export const after = (phase: Phase, type: EventType): Phase | undefined =>
  Object.hasOwn(TRANSITIONS[phase], type) ? TRANSITIONS[phase][type] : undefined;
/** The phases that an event can happen in. */
export const whereItMay = (type: EventType): readonly Phase[] =>
  PHASES.filter((phase) => after(phase, type) !== undefined);
