import { waitedFor } from '../../engine/waits.js';
import { holdersOf, keyOf, type RoleAt, type Who } from '../../engine/who.js';
import type { Notify, Reaction, Recipient, Typed } from '../../entity.js';
import type { Words } from '../../words.js';
import { casesFrom } from './cases.js';
import type { PilotEvent } from './events.js';
import { joinedParties, partiesOf, partiesToAnswer, resolverOf, seenByUsers } from './facts.js';
import { unions } from './rules.js';
import type { Pilot } from './state.js';
import { TURNS, userRepresentativeOf, waitingFor, type Turn, type PilotWait } from './waiting.js';

/** All that people are told of, by the name of its text, and what they are thereby asked to do. */
const OCCASIONS = {
  'appoint-user-representative': 'appoint-user-representative',
  'see-proposal': 'see-proposal',
  'consent-asked': 'consent',
  'consent-declined': 'revise',
  'change-requested': 'revise',
  'consent-asked-anew': 'consent',
  'proposal-revised': null,
  'review-notice': 'object-or-let-pass',
  'review-asked': 'review',
  'objected-to': 'review',
  'preparation-begun': 'prepare',
  'named-representative': null,
  'initiative-begun': null,
  'proposal-returned': 'revise',
  'changes-asked-of-lead': null,
  'another-party-needed': 'revise',
  'pilot-declined': null,
  'pilot-lapsed': null,
  'pilot-withdrawn': null,
  'conflict-declared': null,
  'grace-given': null,
  'trial-started': null,
  'status-called': 'report-status',
  'figure-disputed': 'resolve-dispute',
  'dispute-resolved': null,
  'dispute-ended': null,
  'trial-paused': null,
  'trial-resumed': null,
  'trial-extended': null,
  'party-left': null,
  evaluate: 'evaluate',
  'add-union-view': 'evaluate',
  recommend: 'recommend',
  recommended: null,
  decide: 'decide',
  'decided-adopt': 'adopt',
  'decided-adapt': 'prepare',
  'decided-stop': null,
  'decision-taken-back': null,
  'outcome-recorded': null,
} as const satisfies Readonly<Record<string, Turn | null>>;

export type About = keyof typeof OCCASIONS | `reminder-${Turn}`;
const ASKED: Readonly<Record<string, Turn | null>> = {
  ...OCCASIONS,
  ...Object.fromEntries(TURNS.map((turn) => [`reminder-${turn}`, turn])),
};
export const ABOUTS = Object.keys(ASKED) as readonly About[];

/** The texts by which somebody is asked to take a turn. */
export const aboutsAsking = (turn: Turn): readonly string[] => ABOUTS.filter((about) => ASKED[about] === turn);

/**
 * Mailed too, though nothing is asked: what committees decided, and that somebody reports for a
 * party, and that a proposal lapsed without anybody having done anything. */
const MAILED: readonly About[] = [
  'pilot-lapsed',
  'named-representative',
  'changes-asked-of-lead',
  'initiative-begun',
  'pilot-declined',
  'recommended',
  'decided-stop',
  'decision-taken-back',
];
/** Whether it is also sent by e-mail. */
const isMailed = (about: About): boolean => (ASKED[about] ?? null) !== null || MAILED.includes(about);

/** When what somebody was asked to do falls due, as the pilot stands now. Null where it is done, or nothing was asked. */
export const dueOf = (about: string, pilot: Pilot): string | null => waitOf(about, pilot)?.due ?? null;

/** What somebody was asked to do, as long as the pilot waits for it. */
export const turnStillAskedBy = (about: string, pilot: Pilot): Turn | null => waitOf(about, pilot)?.turn ?? null;

function waitOf(about: string, pilot: Pilot): PilotWait | undefined {
  const asked = Object.hasOwn(ASKED, about) ? ASKED[about] : null;
  return waitingFor(pilot).find(({ turn }) => turn === asked);
}

type PilotNotify = Notify<Typed> & { readonly about: About };
type Facts = NonNullable<Notify<Typed>['with']>;

/** Who is told what of an event, and what committees are asked about it. */
export const reactions = (event: PilotEvent, pilot: Pilot): readonly Reaction<Typed>[] => [
  ...toldOf(event, pilot).map((told) => (isMailed(told.about) ? { ...told, mail: true as const } : told)),
  ...casesFrom(event, pilot),
];

/** Each text is found under its name in the texts' `notice`. */
function toldOf(event: PilotEvent, pilot: Pilot): readonly PilotNotify[] {
  switch (event.type) {
    case 'ProposalSubmitted':
    case 'ProposalSentAgain':
      return sent(pilot);
    case 'UserRepresentativeAppointed':
      return askUsers(pilot.phase === 'evaluation' ? 'evaluate' : 'see-proposal', pilot);
    case 'ProposalSeen':
      return pilot.phase === 'consent' ? tell('consent-asked', ...leaders(partiesToAnswer(pilot))) : [];
    case 'ConsentDeclined':
      return telling({ party: event.party, ...why(event.reason) }, 'consent-declined', leader(pilot.proposal.lead));
    case 'ChangeRequested':
      return telling({ party: event.party, asked: event.change.ref }, 'change-requested', leader(pilot.proposal.lead));
    case 'ProposalRevised':
      return [...tell('consent-asked-anew', ...leaders(event.reopened)), ...tell('proposal-revised', ...users(pilot))];
    case 'ConsentCompleted':
      return event.review === 'notify' ? reviewNotice(pilot) : tell('review-asked', chair(pilot));
    case 'ProposalObjectedTo':
      return telling(
        { person: event.by, ...why(event.reason) },
        'objected-to',
        chair(pilot),
        leader(pilot.proposal.lead),
      );
    case 'PilotEndorsed':
    case 'PilotPassedUnobjected':
      return pilot.kind === 'trial' ? tell('preparation-begun', ...proposerAndParties(pilot)) : [];
    case 'InitiativeBegun':
      return tell('initiative-begun', ...proposerAndParties(pilot));
    case 'ProposalReturned':
      return returned(event.reason, pilot);
    case 'ConsentReopened':
      return tell('another-party-needed', leader(pilot.proposal.lead));
    case 'PilotDeclined':
      return decision('pilot-declined', { ...why(event.reason) }, pilot);
    case 'PilotLapsed':
      return tell('pilot-lapsed', ...everybody(pilot));
    case 'PilotWithdrawn':
      return decision('pilot-withdrawn', why(event.reason), pilot);
    case 'ConflictDeclared':
      return telling({ person: event.person }, 'conflict-declared', chair(pilot));
    case 'RepresentativeNamed':
      return event.byThemselves === true
        ? []
        : telling({ party: event.party }, 'named-representative', { person: event.person });
    case 'Reminded':
      return distinct(waitingFor(pilot).flatMap(reminder));
    case 'GraceGiven':
      return tell('grace-given', ...waitingFor(pilot).flatMap(waitedFor));
    case 'TrialStarted':
      return tell('trial-started', ...everybody(pilot));
    case 'StatusCalled':
      return tell('status-called', ...leaders(joinedParties(pilot)), ...representatives(pilot));
    case 'FigureDisputed':
      return disputeTold(event.dispute, 'figure-disputed', { party: event.party, figure: event.figure }, pilot);
    case 'FigureVoided':
      return disputeEnded(event.figure, { party: event.party, ...why(event.reason) }, pilot);
    case 'DisputeResolved':
      return disputeTold(event.dispute, 'dispute-resolved', { shown: event.shown, ...why(event.reason) }, pilot);
    case 'TrialPaused':
      return decision('trial-paused', why(event.reason), pilot);
    case 'TrialResumed':
      return tell('trial-resumed', ...everybody(pilot));
    case 'TrialExtended':
      return decision('trial-extended', { endOn: event.endOn, ...why(event.reason) }, pilot);
    case 'PartyLeft':
      return decision('party-left', { party: event.party, ...why(event.reason) }, pilot);
    case 'TrialEnded':
      return [
        ...tell('evaluate', ...leaders(joinedParties(pilot)), ...representatives(pilot)),
        ...askUsers('evaluate', pilot),
        ...tell('add-union-view', ...holdersOf(unions(null, pilot))),
      ];
    case 'EvaluationCompleted':
      return tell('recommend', chair(pilot));
    case 'PilotRecommended':
      return [
        ...telling({ verdict: event.verdict, ...why(event.reason) }, 'decide', {
          role: 'secretary',
          at: pilot.bodies.decision,
        }),
        ...decision('recommended', { verdict: event.verdict, ...why(event.reason) }, pilot),
      ];
    case 'AdoptionDecided':
      return decision('decided-adopt', ruling(event), pilot);
    case 'AdaptationDecided':
      return decision('decided-adapt', ruling(event), pilot);
    case 'StopDecided':
      return decision('decided-stop', ruling(event), pilot);
    case 'DecisionTakenBack':
      return decision('decision-taken-back', { stage: event.stage, effect: event.effect }, pilot);
    case 'OutcomeRecorded':
      return tell('outcome-recorded', { role: 'secretary', at: pilot.bodies.decision });
    default:
      return [];
  }
}

const tell = (about: About, ...to: readonly Recipient[]): readonly PilotNotify[] =>
  distinctRecipients(to).map((recipient) => ({ type: 'notify', to: recipient, about }));
/** The same, with ids, dates and numbers that the text or the mail says; free texts by their reference. */
const telling = (facts: Facts, about: About, ...to: readonly Who[]): readonly PilotNotify[] =>
  tell(about, ...to).map((told) => ({ ...told, with: facts }));
const leader = (at: string): RoleAt => ({ role: 'leader', at });
const leaders = (parties: readonly string[]): readonly Who[] => parties.map(leader);
const chair = (pilot: Pilot): Who => ({ role: 'chair', at: pilot.bodies.review });
const users = ({ userRepresentative }: Pilot): readonly Who[] =>
  userRepresentative === null ? [] : [{ person: userRepresentative.person }];
/** Asks the user representative, or for another where that is one no more. */
const askUsers = (about: About, pilot: Pilot): readonly PilotNotify[] => {
  const { users: body } = pilot.bodies;
  const otherwise = { to: leader(body), about: 'appoint-user-representative' };
  return tell(about, ...users(pilot)).map((told) => ({ ...told, named: userRepresentativeOf(body, otherwise) }));
};
const representatives = (pilot: Pilot): readonly Who[] =>
  Object.values(pilot.representatives).map((person) => ({ person }));
const proposerAndParties = (pilot: Pilot): readonly Who[] => [
  { person: pilot.proposedBy },
  ...leaders(partiesOf(pilot)),
];
const everybody = (pilot: Pilot): readonly Who[] => [...proposerAndParties(pilot), ...users(pilot)];

/** A proposal that is sent asks those first whose answer the others wait for. */
function sent(pilot: Pilot): readonly PilotNotify[] {
  // The lead itself sent it again, and knows that it is to revise it.
  if (pilot.mustRevise !== null) return [];
  if (pilot.kind === 'trial' && pilot.userRepresentative === null)
    return tell('appoint-user-representative', leader(pilot.bodies.users));
  return seenByUsers(pilot)
    ? tell('consent-asked', ...leaders(partiesToAnswer(pilot)))
    : askUsers('see-proposal', pilot);
}

/** What was decided, for everybody in the pilot. */
const decision = (about: About, facts: Facts, pilot: Pilot): readonly PilotNotify[] =>
  telling(facts, about, ...everybody(pilot));
const ruling = ({ caseNumber, reason }: { readonly caseNumber: string; readonly reason: Words }): Facts => ({
  number: caseNumber,
  ruling: reason.ref,
});
const why = ({ ref }: Words): Facts => ({ why: ref });

/** The lead is to revise it. The others are told why, and are asked again where the revision touches them. */
function returned(reason: Words, pilot: Pilot): readonly PilotNotify[] {
  const { lead } = pilot.proposal;
  const others = leaders(partiesOf(pilot).filter((party) => party !== lead));
  return [
    ...telling(why(reason), 'proposal-returned', { person: pilot.proposedBy }, leader(lead)),
    ...telling(why(reason), 'changes-asked-of-lead', ...others, ...users(pilot)),
  ];
}

/** The FSU's silence counts from the recorded delivery to its chair; its members are told too. */
const reviewNotice = (pilot: Pilot): readonly PilotNotify[] => [
  { type: 'notify', to: chair(pilot), about: 'review-notice', then: { type: 'noteReviewNotice' } },
  ...tell('review-notice', { role: 'member', at: pilot.bodies.review }),
];

/** A reminder of preparations names what is missing, as `consultation|baseline I1`. */
function reminder({ what = [], named, ...waiting }: PilotWait): readonly PilotNotify[] {
  const missing = waiting.turn === 'prepare' ? what.join('|') : '';
  const facts = missing === '' ? {} : { with: { missing } };
  const remind = (turn: Turn): About => `reminder-${turn}`;
  const falls =
    named?.otherwise == null
      ? {}
      : { named: { ...named, otherwise: { to: named.otherwise.who, about: remind(named.otherwise.turn) } } };
  return tell(remind(waiting.turn), ...waitedFor(waiting)).map((told) => ({
    ...told,
    ...facts,
    ...('person' in told.to ? falls : {}),
  }));
}

function disputeTold(id: string, about: About, facts: Facts, pilot: Pilot): readonly PilotNotify[] {
  const dispute = pilot.disputes.find((disputed) => disputed.id === id);
  const reported = pilot.figures.find(({ id: figure }) => figure === dispute?.figure)?.party;
  if (dispute === undefined || reported === undefined) return [];
  return telling(facts, about, leader(reported), leader(dispute.party), resolverOf(pilot, dispute));
}

/** Whoever disputed it, and whoever was to settle it, need not any more. */
function disputeEnded(figure: string, facts: Facts, pilot: Pilot): readonly PilotNotify[] {
  const dispute = pilot.disputes.find((one) => one.figure === figure && one.resolved === null);
  if (dispute === undefined) return [];
  return telling(facts, 'dispute-ended', leader(dispute.party), resolverOf(pilot, dispute));
}

const distinct = (told: readonly PilotNotify[]): readonly PilotNotify[] =>
  told.filter((one, i) => told.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i);
const distinctRecipients = (to: readonly Recipient[]): readonly Recipient[] =>
  to.filter((one, i) => to.findIndex((other) => keyOf(other) === keyOf(one)) === i);
