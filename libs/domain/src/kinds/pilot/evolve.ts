import { NO_DATES, type Answer, type Pilot } from './state.js';
import type { EventOf, PilotEvent } from './events.js';
import { answerOf, consentsBySending, seenByUsers } from './facts.js';
import type { Pinned } from './proposal.js';
import { after } from './transitions.js';
import { takenBack, withUndo } from './undoing.js';

/** A pilot after one more event. Entering a phase forgets the dates of the one before. */
export function evolve(before: Pilot, event: PilotEvent, at: string): Pilot {
  const phase = event.type === 'DecisionTakenBack' ? event.phase : (after(before.phase, event.type) ?? before.phase);
  const entered = phase !== before.phase;
  const dates = { ...(entered ? NO_DATES : before.dates), ...event.dates };
  const changed = change({ ...before, phase, since: entered ? at : before.since, dates }, event, at);
  return withUndo(before, changed, event);
}

function change(pilot: Pilot, event: PilotEvent, at: string): Pilot {
  switch (event.type) {
    case 'PilotDrafted': {
      const { by, policy, bodies, kind, proposal } = event;
      return pinning({ ...pilot, proposedBy: by, policy, bodies, kind, proposal }, event);
    }
    case 'DraftEdited':
      return pinning({ ...pilot, kind: event.kind, proposal: event.proposal }, event);
    case 'ProposalSubmitted':
    case 'ProposalRevised':
    case 'ProposalSentAgain':
      return proposed(pilot, event, at);
    case 'UserRepresentativeAppointed':
      return { ...pilot, userRepresentative: { person: event.person, at, seenVersion: null } };
    case 'ProposalSeen':
      return pilot.userRepresentative === null
        ? pilot
        : withLeadsConsent(
            { ...pilot, userRepresentative: { ...pilot.userRepresentative, seenVersion: event.version } },
            at,
          );
    case 'ConsentGiven':
      return answered(pilot, event, { answer: 'given', reason: null }, at);
    case 'ConsentDeclined':
      return answered(pilot, event, { answer: 'declined', reason: event.reason }, at);
    case 'ChangeRequested':
      return answered(pilot, event, { answer: 'change-requested', reason: event.change }, at);
    case 'ConsentCompleted': {
      const { noObjectionSince: earlier, ...before } = pilot;
      return { ...before, reviewMode: event.review, objections: [] };
    }
    case 'ProposalObjectedTo':
      return {
        ...pilot,
        reviewMode: 'decide',
        objections: [...pilot.objections, { by: event.by, reason: event.reason, at }],
      };
    case 'NoObjectionSaid':
      return { ...pilot, noObjectionSince: at };
    case 'ProposalReturned':
      return { ...pilot, mustRevise: event.reason };
    case 'ConsentReopened':
      return { ...pilot, mustRevise: 'party-left' };
    case 'ConflictDeclared':
      return { ...pilot, conflicts: { ...pilot.conflicts, [event.person]: 'declared' } };
    case 'ConflictSettled':
      return {
        ...pilot,
        conflicts: { ...pilot.conflicts, [event.person]: event.disqualified ? 'disqualified' : 'cleared' },
      };
    case 'RepresentativeNamed':
      return { ...pilot, representatives: { ...pilot.representatives, [event.party]: event.person } };
    case 'ConsultationRecorded': {
      const { on, unions, safetyRepresentative, outcome } = event;
      const consultation = { on, unions, safetyRepresentative, outcome };
      return { ...pilot, consultations: { ...pilot.consultations, [event.employer]: consultation } };
    }
    case 'FigureRecorded':
      return counted(pilot, event, at);
    case 'PlanSet': {
      const milestones = event.milestones.map((milestone) => ({ ...milestone, reachedOn: null }));
      return { ...pilot, plan: { startOn: event.startOn, endOn: event.endOn, milestones } };
    }
    case 'TrialStarted':
      return { ...pilot, statusCalledAt: null, pausedSince: null };
    case 'StatusCalled':
      return { ...pilot, statusCalledAt: at };
    case 'StatusReported': {
      const { party, standing, note } = event;
      return { ...pilot, statuses: [...pilot.statuses, { party, standing, note, cycle: pilot.cycle, at }] };
    }
    case 'FigureVoided': {
      const voided = { reason: event.reason, at };
      return withFigures(pilot, (figure) => (figure.id === event.figure ? { ...figure, void: true, voided } : figure));
    }
    case 'FigureDisputed': {
      const { dispute: id, figure, party, value, method } = event;
      return { ...pilot, disputes: [...pilot.disputes, { id, figure, party, value, method, at, resolved: null }] };
    }
    case 'DisputeResolved':
      return {
        ...pilot,
        disputes: pilot.disputes.map((dispute) =>
          dispute.id === event.dispute
            ? { ...dispute, resolved: { shown: event.shown, reason: event.reason, at } }
            : dispute,
        ),
      };
    case 'MilestoneReached':
      return withPlan(pilot, (plan) => ({
        ...plan,
        milestones: plan.milestones.map((m) => (m.id === event.milestone ? { ...m, reachedOn: event.on } : m)),
      }));
    case 'TrialPaused':
      return { ...pilot, pausedSince: at };
    case 'TrialResumed':
      return { ...pilot, pausedSince: null };
    case 'TrialExtended':
      return withPlan(pilot, (plan) => ({ ...plan, endOn: event.endOn }));
    case 'PartyLeft':
      return left(pilot, event, at);
    case 'TrialEnded':
      return { ...pilot, pausedSince: null };
    case 'EvaluationGiven': {
      const { party: from, change: changed, account, goOn } = event;
      return evaluated(pilot, { from, change: changed, account, goOn, cycle: pilot.cycle, at });
    }
    case 'UserEvaluationGiven': {
      const { change: changed, account, goOn } = event;
      return evaluated(pilot, { from: 'users', change: changed, account, goOn, cycle: pilot.cycle, at });
    }
    case 'UnionViewAdded':
      return {
        ...pilot,
        unionViews: [...pilot.unionViews, { by: event.by, view: event.view, cycle: pilot.cycle }],
      };
    case 'EvaluationCompleted':
      return { ...pilot, missingEvaluations: event.missing, recommendation: null };
    case 'PilotRecommended':
      return { ...pilot, recommendation: { verdict: event.verdict, reason: event.reason, at } };
    case 'AdoptionDecided':
      return decided(pilot, event, 'adopt', at);
    case 'StopDecided':
      return decided(pilot, event, 'stop', at);
    case 'AdaptationDecided':
      return nextCycle(decided(pilot, event, 'adapt', at));
    case 'DecisionTakenBack':
      return takenBack(pilot);
    case 'AdoptionRecorded': {
      const { adopted, decidedBy, politicalCase } = event;
      const adoption = { adopted, decidedBy, politicalCase, at };
      return { ...pilot, adoptions: { ...pilot.adoptions, [event.party]: adoption } };
    }
    case 'OutcomeRecorded': {
      const { achieved, account, referrals } = event;
      return { ...pilot, outcome: { achieved, account, referrals } };
    }
    case 'DraftDiscarded':
    case 'PilotWithdrawn':
    case 'PilotLapsed':
    case 'PilotDeclined':
    case 'GraceGiven':
    case 'Reminded':
    case 'ReviewNoticed':
    case 'PilotEndorsed':
    case 'PilotPassedUnobjected':
    case 'InitiativeBegun':
      return pilot;
  }
}

/**
 * Parties whose terms are as they were keep their answer; the others are asked, or asked anew. Of a proposal that is sent again,
 * only consents are kept.
 */
/** Where an event says that another measure was chosen, what the list said of it is kept from then on. */
function pinning({ pinned, ...pilot }: Pilot, event: { readonly pinned?: Pinned | null }): Pilot {
  const now = event.pinned === undefined ? pinned : event.pinned;
  return now === undefined || now === null ? pilot : { ...pilot, pinned: now };
}

function proposed(
  pilot: Pilot,
  event: EventOf<'ProposalSubmitted' | 'ProposalRevised' | 'ProposalSentAgain'>,
  at: string,
): Pilot {
  const sentAgain = event.type === 'ProposalSentAgain';
  const answers = Object.fromEntries(
    Object.entries(event.terms).map(([party, terms]): [string, Answer] => {
      const known = Object.hasOwn(pilot.answers, party) ? pilot.answers[party] : undefined;
      if (known?.terms === terms && (!sentAgain || known.answer === 'given')) return [party, known];
      const { joinedAt } = known ?? { joinedAt: null };
      const asked = { answer: 'open', terms, askedAt: at, answeredAt: null, version: null } as const;
      return [party, { ...asked, reason: null, decidedBy: null, joinedAt }];
    }),
  );
  const voided = event.type === 'ProposalRevised' ? event.voided : [];
  const { figures } = withFigures(pilot, (figure) => (voided.includes(figure.id) ? outdated(figure) : figure));
  const { proposal, version, employers, leadConsents } = event;
  const mustRevise = sentAgain ? pilot.mustRevise : null;
  // A party that had left and is invited again is no former party.
  const left = omit(pilot.left, ...Object.keys(event.terms));
  const { leadConsents: earlier, ...before } = pilot;
  const sent = leadConsents === undefined ? {} : { leadConsents };
  const next = { ...before, ...sent, proposal, version, employers, answers, figures, mustRevise, left };
  return withLeadsConsent(event.type === 'ProposalRevised' ? pinning(next, event) : next, at);
}

/** Whoever sent the proposal for the unit in the lead has consented for it, from when users have seen it. */
function withLeadsConsent(pilot: Pilot, at: string): Pilot {
  const { proposal, version } = pilot;
  const { lead } = proposal;
  const known = answerOf(pilot, lead);
  if (!consentsBySending(pilot, lead) || known === undefined || known.answer === 'given' || !seenByUsers(pilot))
    return pilot;
  const given = { answer: 'given', answeredAt: at, version, reason: null, decidedBy: null } as const;
  const answer: Answer = { ...known, ...given, joinedAt: known.joinedAt ?? at };
  return { ...pilot, answers: { ...pilot.answers, [lead]: answer } };
}

function answered(
  pilot: Pilot,
  event: EventOf<'ConsentGiven' | 'ConsentDeclined' | 'ChangeRequested'>,
  said: Pick<Answer, 'answer' | 'reason'>,
  at: string,
): Pilot {
  const { party, version, terms, decidedBy } = event;
  const known = Object.hasOwn(pilot.answers, party) ? pilot.answers[party] : undefined;
  const joinedAt = known?.joinedAt ?? (said.answer === 'given' ? at : null);
  const askedAt = known?.askedAt ?? at;
  return {
    ...pilot,
    answers: { ...pilot.answers, [party]: { ...said, terms, askedAt, answeredAt: at, version, decidedBy, joinedAt } },
  };
}

/** Counted under a contract that no longer holds. */
const outdated = (figure: Pilot['figures'][number]): Pilot['figures'][number] =>
  figure.voided === undefined ? { ...figure, void: true } : { ...figure, underEarlierContract: true };
const withFigures = (pilot: Pilot, change: (figure: Pilot['figures'][number]) => Pilot['figures'][number]): Pilot => ({
  ...pilot,
  figures: pilot.figures.map(change),
});

/** A figure takes the place of an earlier one for the same thing. */
function counted(pilot: Pilot, event: EventOf<'FigureRecorded'>, at: string): Pilot {
  const { figure: id, kind, party, indicator, period, value, groupSize, method } = event;
  const replaces = (f: Pilot['figures'][number]) =>
    f.kind === kind &&
    f.party === party &&
    f.indicator === indicator &&
    (kind === 'baseline' || (f.cycle === pilot.cycle && f.period.from === period.from && f.period.to === period.to));
  const earlier = pilot.figures.map((f) => (replaces(f) ? { ...f, void: true } : f));
  const figure = { id, kind, party, indicator, period, value, groupSize, method, cycle: pilot.cycle, at, void: false };
  return { ...pilot, figures: [...earlier, figure] };
}

const omit = <T>(record: Readonly<Record<string, T>>, ...keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

function left(pilot: Pilot, { party, reason }: EventOf<'PartyLeft'>, at: string): Pilot {
  const { proposal } = pilot;
  const terms = proposal.parties.find((one) => one.party === party);
  if (terms === undefined) return pilot;
  const reported = proposal.indicators
    .filter(({ reportedBy }) => reportedBy.some((reporter) => reporter.party === party))
    .map(({ id }) => id);
  const joinedAt = answerOf(pilot, party)?.joinedAt ?? null;
  return {
    ...pilot,
    left: { ...pilot.left, [party]: { reason, at, joinedAt, terms, reported } },
    answers: omit(pilot.answers, party),
    representatives: omit(pilot.representatives, party),
    proposal: {
      ...proposal,
      parties: proposal.parties.filter((terms) => terms.party !== party),
      indicators: proposal.indicators.map((indicator) => ({
        ...indicator,
        reportedBy: indicator.reportedBy.filter((reporter) => reporter.party !== party),
      })),
    },
  };
}

/** A later evaluation from the same takes the place of the earlier one. */
const evaluated = (pilot: Pilot, evaluation: Pilot['evaluations'][number]): Pilot => ({
  ...pilot,
  evaluations: [
    ...pilot.evaluations.filter(({ from, cycle }) => from !== evaluation.from || cycle !== evaluation.cycle),
    evaluation,
  ],
});

function decided(
  pilot: Pilot,
  { caseNumber, decidedOn, reason }: EventOf<'AdoptionDecided' | 'AdaptationDecided' | 'StopDecided'>,
  verdict: 'adopt' | 'adapt' | 'stop',
  at: string,
): Pilot {
  const decision = { verdict, caseNumber, decidedOn, reason, cycle: pilot.cycle, at };
  return { ...pilot, decisions: [...pilot.decisions, decision] };
}

/** A new cycle keeps what is still true (baselines, consultations, people) and asks for a new plan. */
const nextCycle = (pilot: Pilot): Pilot => ({
  ...pilot,
  cycle: pilot.cycle + 1,
  plan: null,
  statusCalledAt: null,
  missingEvaluations: [],
  recommendation: null,
});

const withPlan = (pilot: Pilot, change: (plan: NonNullable<Pilot['plan']>) => Pilot['plan']): Pilot =>
  pilot.plan === null ? pilot : { ...pilot, plan: change(pilot.plan) };
