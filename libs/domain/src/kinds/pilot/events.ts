import { z } from 'zod';
import { date, words } from '../../engine/fields.js';
import type { EventsOf } from '../../engine/kind.js';
import { eventsFor } from '../../engine/rules.js';
import { EFFECTS } from '../shared.js';
import * as changes from './changes.js';
import {
  change,
  counted,
  decidedBy,
  inPart,
  measureKind,
  pinned,
  plannedMilestone,
  progress,
  proposal,
  shownFigure,
  verdict,
} from './fields.js';
import { PHASES } from './phases.js';
import type { Pilot } from './state.js';
import { entering } from './undoing.js';

const id = z.string();
const ids = z.array(id).readonly();
const due = z.string().nullable().exactOptional();
const stage = z.enum(['review', 'recommendation', 'decision']);
const effect = z.enum(EFFECTS);
/** What of an event the engine keeps for itself. */
const KEPT = {
  /** What falls due. */
  dates: z
    .strictObject({
      remindAt: due,
      lapseAt: due,
      passAt: due,
      statusAt: due,
      endAt: due,
      closeAt: due,
      followUpAt: due,
      resumeAt: due,
    })
    .exactOptional(),
  /**
   * What ends the case that a committee has of the pilot at this stage: its own decision, which it can take back for as
   * long as nothing is built on it, or null where the pilot needs the case no longer.
   */
  case: z.strictObject({ stage, effect: effect.nullable() }).exactOptional(),
};
/** Where another measure was chosen. */
const chosen = { pinned: pinned.nullable().exactOptional() };
/** The proposal as it now stands, with the hash of what each party is asked to consent to. */
const proposed = {
  proposal,
  version: z.int(),
  terms: z.record(id, id),
  employers: z.record(id, id),
  /** Sent by the leader of the unit that leads it, who thereby consents for that unit. */
  leadConsents: z.literal(true).exactOptional(),
};
const answered = { party: id, version: z.int(), terms: id, decidedBy: decidedBy.nullable() };
const reason = { reason: words() };
const evaluated = { change, account: words(), goOn: z.boolean() };
const decided = { caseNumber: z.string(), decidedOn: date, reason: words() };

const ofPilot = eventsFor<Pilot>();
/** An event of a pilot. Without a change of its own it leads from phase to phase, or sets what falls due. */
const event = <Shape extends z.ZodRawShape>(
  shape: Shape,
  changed: changes.Change<Shape & typeof KEPT> = (pilot) => pilot,
) => ofPilot({ ...shape, ...KEPT }, changed);

export const EVENTS = {
  PilotDrafted: event(
    {
      by: id,
      policy: id,
      bodies: z.strictObject({ review: id, decision: id, users: id, unions: id }),
      kind: measureKind,
      proposal,
      ...chosen,
    },
    (pilot, { by: proposedBy, policy, bodies, kind, proposal: first, pinned: now }) =>
      changes.pinning({ ...pilot, proposedBy, policy, bodies, kind, proposal: first }, now),
  ),
  DraftEdited: event({ kind: measureKind, proposal, ...chosen }, (pilot, { kind, proposal: next, pinned: now }) =>
    changes.pinning({ ...pilot, kind, proposal: next }, now),
  ),
  DraftDiscarded: event({}),
  ProposalSubmitted: event(proposed, changes.proposed),
  UserRepresentativeAppointed: event({ person: id }, (pilot, { person }, at) => ({
    ...pilot,
    userRepresentative: { person, at, seenVersion: null },
  })),
  ProposalSeen: event({ person: id, version: z.int() }, changes.seen),
  ConsentGiven: event(answered, changes.answered('given')),
  ConsentDeclined: event({ ...reason, ...answered }, changes.answered('declined')),
  ChangeRequested: event({ change: words(), ...answered }, changes.answered('change-requested')),
  ConsentCompleted: event({ review: z.enum(['notify', 'decide']) }, ({ noObjectionSince, ...pilot }, { review }) => ({
    ...pilot,
    reviewMode: review,
    objections: [],
  })),
  ProposalRevised: event(
    {
      ...proposed,
      /** Parties whose consent is asked anew. */
      reopened: ids,
      /** Figures counted under a contract that no longer holds. */
      voided: ids,
      ...chosen,
    },
    (pilot, { voided, pinned: now, ...next }, at) =>
      changes.withLeadsConsent(changes.pinning(changes.asked(changes.outdating(pilot, voided), next, at), now), at),
  ),
  PilotWithdrawn: event(reason),
  PilotLapsed: event({}),
  /** A lapsed proposal as it was: who had not consented is asked again. */
  ProposalSentAgain: event(proposed, changes.sentAgain),
  GraceGiven: event({ before: z.enum(['lapse', 'passUnobjected', 'closeEvaluation']) }),
  Reminded: event({}),
  ReviewNoticed: event({}),
  ProposalObjectedTo: event(
    {
      by: id,
      ...reason,
      /** Until then the FSU was only notified. */
      nowForDecision: z.literal(true).exactOptional(),
    },
    (pilot, { by, reason: why }, at) => ({
      ...pilot,
      reviewMode: 'decide',
      objections: [...pilot.objections, { by, reason: why, at }],
    }),
  ),
  /** By the FSU's chair, where the FSU is only notified. */
  NoObjectionSaid: event({ by: id }, (pilot, _, at) => ({ ...pilot, noObjectionSince: at })),
  PilotEndorsed: event({ note: words().nullable() }),
  PilotPassedUnobjected: event({}),
  InitiativeBegun: event({}),
  ProposalReturned: event(reason, (pilot, { reason: why }) => ({ ...pilot, mustRevise: why })),
  PilotDeclined: event(reason),
  ConflictDeclared: event({ person: id }, (pilot, { person }) => ({
    ...pilot,
    conflicts: { ...pilot.conflicts, [person]: 'declared' },
  })),
  ConflictSettled: event({ person: id, disqualified: z.boolean() }, (pilot, { person, disqualified }) => ({
    ...pilot,
    conflicts: { ...pilot.conflicts, [person]: disqualified ? 'disqualified' : 'cleared' },
  })),
  RepresentativeNamed: event(
    {
      party: id,
      person: id,
      /** They took it on themselves, and need not be told. */
      byThemselves: z.literal(true).exactOptional(),
    },
    (pilot, { party, person }) => ({ ...pilot, representatives: { ...pilot.representatives, [party]: person } }),
  ),
  ConsultationRecorded: event(
    { employer: id, on: date, unions: words(), safetyRepresentative: z.boolean(), outcome: words() },
    (pilot, { employer, on, unions, safetyRepresentative, outcome }) => ({
      ...pilot,
      consultations: { ...pilot.consultations, [employer]: { on, unions, safetyRepresentative, outcome } },
    }),
  ),
  FigureRecorded: event({ figure: id, kind: z.enum(['baseline', 'trial']), party: id, ...counted }, changes.counted),
  PlanSet: event(
    { startOn: date, endOn: date, milestones: z.array(plannedMilestone).readonly() },
    (pilot, { startOn, endOn, milestones }) => ({
      ...pilot,
      plan: { startOn, endOn, milestones: milestones.map((milestone) => ({ ...milestone, reachedOn: null })) },
    }),
  ),
  ConsentReopened: event({}, (pilot) => ({ ...pilot, mustRevise: 'party-left' })),
  TrialStarted: event({}, (pilot) => ({ ...pilot, statusCalledAt: null, pausedSince: null })),
  StatusCalled: event({}, (pilot, _, at) => ({ ...pilot, statusCalledAt: at })),
  StatusReported: event(
    { party: id, standing: progress, note: words().nullable() },
    (pilot, { party, standing, note }, at) => ({
      ...pilot,
      statuses: [...pilot.statuses, { party, standing, note, cycle: pilot.cycle, at }],
    }),
  ),
  FigureDisputed: event(
    { dispute: id, figure: id, party: id, value: z.number(), method: words() },
    (pilot, { dispute, figure, party, value, method }, at) => ({
      ...pilot,
      disputes: [...pilot.disputes, { id: dispute, figure, party, value, method, at, resolved: null }],
    }),
  ),
  FigureVoided: event({ figure: id, party: id, ...reason }, (pilot, { figure, reason: why }, at) =>
    changes.withFigures(pilot, (one) =>
      one.id === figure ? { ...one, void: true, voided: { reason: why, at } } : one,
    ),
  ),
  DisputeResolved: event(
    { dispute: id, shown: shownFigure, ...reason },
    (pilot, { dispute, shown, reason: why }, at) => ({
      ...pilot,
      disputes: pilot.disputes.map((one) =>
        one.id === dispute ? { ...one, resolved: { shown, reason: why, at } } : one,
      ),
    }),
  ),
  MilestoneReached: event({ milestone: id, on: date }, (pilot, { milestone, on }) =>
    changes.withPlan(pilot, (plan) => ({
      ...plan,
      milestones: plan.milestones.map((one) => (one.id === milestone ? { ...one, reachedOn: on } : one)),
    })),
  ),
  TrialPaused: event(reason, (pilot, _, at) => ({ ...pilot, pausedSince: at })),
  TrialResumed: event({}, (pilot) => ({ ...pilot, pausedSince: null })),
  TrialExtended: event({ endOn: date, ...reason }, (pilot, { endOn }) =>
    changes.withPlan(pilot, (plan) => ({ ...plan, endOn })),
  ),
  PartyLeft: event({ party: id, ...reason }, changes.left),
  TrialEnded: event({ cause: z.enum(['plan', 'decided', 'too-few-parties']), reason: words().nullable() }, (pilot) => ({
    ...pilot,
    pausedSince: null,
  })),
  EvaluationGiven: event({ party: id, ...evaluated }, (pilot, { party, ...said }, at) =>
    changes.evaluated(pilot, party, said, at),
  ),
  UserEvaluationGiven: event({ person: id, ...evaluated }, (pilot, said, at) =>
    changes.evaluated(pilot, 'users', said, at),
  ),
  UnionViewAdded: event({ by: id, view: words() }, (pilot, { by, view }) => ({
    ...pilot,
    unionViews: [...pilot.unionViews, { by, view, cycle: pilot.cycle }],
  })),
  /** `missing` are the parties, and `users`, whose evaluation had not come. */
  EvaluationCompleted: event({ missing: ids }, (pilot, { missing }) => ({
    ...pilot,
    missingEvaluations: missing,
    recommendation: null,
  })),
  PilotRecommended: event({ verdict, ...reason }, (pilot, { verdict: what, reason: why }, at) => ({
    ...pilot,
    recommendation: { verdict: what, reason: why, at },
  })),
  AdoptionDecided: event(decided, changes.decided('adopt')),
  AdaptationDecided: event(decided, (pilot, said, at) => changes.nextCycle(changes.decided('adapt')(pilot, said, at))),
  StopDecided: event(decided, changes.decided('stop')),
  /** All that it had changed is as it was, in the phase it was taken in. */
  DecisionTakenBack: event({ stage, effect, phase: z.enum(PHASES) }, changes.takenBack),
  AdoptionRecorded: event(
    { party: id, adopted: inPart, decidedBy, politicalCase: z.string().nullable() },
    (pilot, { party, adopted, decidedBy: by, politicalCase }, at) => ({
      ...pilot,
      adoptions: { ...pilot.adoptions, [party]: { adopted, decidedBy: by, politicalCase, at } },
    }),
  ),
  OutcomeRecorded: event(
    { achieved: inPart, account: words().nullable(), referrals: z.int().nullable() },
    (pilot, { achieved, account, referrals }) => ({ ...pilot, outcome: { achieved, account, referrals } }),
  ),
};
export type PilotEvent = EventsOf<typeof EVENTS>;
export type EventOf<T extends PilotEvent['type']> = Extract<PilotEvent, { type: T }>;

/** A pilot after one more event: what its shape says, in the phase that it leads to. */
export function evolve(before: Pilot | null, event: PilotEvent, at: string): Pilot {
  const { type, ...data } = event;
  return entering(before, event, at, (pilot) => EVENTS[type].evolve(pilot, data, at));
}
