import { anybodyAt, keyOf, type RoleAt, type Who } from '../../engine/who.js';
import type { Task, Wait } from '../../entity.js';
import { earliest } from '../../calendar.js';
import {
  adoptionsOwed,
  answerOf,
  evaluationsOwed,
  joinedParties,
  missingBeforeStart,
  openDisputes,
  partiesAgainst,
  partiesOwingStatus,
  partiesToAnswer,
  resolverOf,
  seenByUsers,
} from './facts.js';
import type { Pilot } from './state.js';
import type { CommandType } from './commands/index.js';
import { peopleOf } from './visibility.js';

/** What somebody can be waited for to do. */
export const TURNS = [
  'finish-draft',
  'appoint-user-representative',
  'see-proposal',
  'consent',
  'revise',
  'object-or-let-pass',
  'review',
  'prepare',
  'start',
  'report-status',
  'resolve-dispute',
  'run-trial',
  'resume',
  'report-outcome',
  'evaluate',
  'recommend',
  'decide',
  'adopt',
] as const;
export type Turn = (typeof TURNS)[number];

/** Which commands bring what is missing before a trial, by what it is called where somebody is waited for. */
const BRINGS: Readonly<Record<string, readonly CommandType[]>> = {
  plan: ['setPlan'],
  representative: ['nameRepresentative'],
  consultation: ['recordConsultation'],
  baseline: ['recordBaseline'],
};

/** Which commands do what a turn waits for. */
export const DOES: Readonly<Record<Turn, readonly CommandType[]>> = {
  'finish-draft': ['editDraft', 'submit'],
  'appoint-user-representative': ['appointUserRepresentative'],
  'see-proposal': ['confirmSeen'],
  consent: ['giveConsent', 'declineConsent', 'requestChange'],
  revise: ['revise', 'withdraw'],
  'object-or-let-pass': ['object', 'letPass'],
  review: ['endorse', 'returnProposal', 'declineProposal'],
  prepare: Object.values(BRINGS).flat(),
  start: ['startTrial'],
  'report-status': ['reportStatus'],
  'resolve-dispute': ['resolveDispute'],
  'run-trial': ['reachMilestone'],
  resume: ['resumeTrial'],
  'report-outcome': ['recordOutcome'],
  evaluate: ['evaluate', 'evaluateAsUser'],
  recommend: ['recommend'],
  decide: ['recordDecision'],
  adopt: ['recordAdoption'],
};

/** Whose turn it is, for what, since when, and when it falls due. */
export type PilotWait = Wait<Turn>;

/** Everybody a pilot waits for. Empty when it is closed, or nobody owes anything. */
export function waitingFor(pilot: Pilot): readonly PilotWait[] {
  return [...phaseWaits(pilot), ...disputes(pilot)];
}

const leader = (at: string): RoleAt => ({ role: 'leader', at });

function phaseWaits(pilot: Pilot): readonly PilotWait[] {
  const { lead } = pilot.proposal;
  const one = (who: Who, turn: Turn, due: string | null, since = pilot.since): PilotWait => ({
    who,
    turn,
    since,
    due,
  });
  switch (pilot.phase) {
    case 'draft':
      return [
        {
          ...one({ person: pilot.proposedBy }, 'finish-draft', null),
          named: { as: anybodyAt(lead), otherwise: { who: leader(lead), turn: 'finish-draft' } },
        },
      ];
    case 'consent':
      return consents(pilot);
    case 'review':
      return pilot.reviewMode === 'notify'
        ? [silence(pilot)]
        : [one({ role: 'chair', at: pilot.bodies.review }, 'review', pilot.dates.remindAt)];
    case 'preparation':
      return preparation(pilot);
    case 'trial':
      return trial(pilot);
    case 'joint-action':
      return [one(leader(lead), 'report-outcome', pilot.dates.followUpAt)];
    case 'evaluation':
      return evaluationsOwed(pilot).map((from) => ({
        ...one(leader(from), 'evaluate', pilot.dates.closeAt),
        ...(from === 'users' ? askedOfUsers(pilot) : {}),
        ...representing(pilot, from),
      }));
    case 'reporting':
      return pilot.recommendation === null
        ? [one({ role: 'chair', at: pilot.bodies.review }, 'recommend', pilot.dates.remindAt)]
        : [
            one(
              { role: 'secretary', at: pilot.bodies.decision },
              'decide',
              pilot.dates.remindAt,
              pilot.recommendation.at,
            ),
          ];
    case 'concluded':
      return adoptionsOwed(pilot).map((party) => one(leader(party), 'adopt', pilot.dates.remindAt));
    case 'unknown':
    case 'declined':
    case 'lapsed':
    case 'withdrawn':
    case 'discarded':
      return [];
  }
}

const representing = ({ representatives }: Pilot, party: string): Pick<PilotWait, 'also'> => {
  const person = Object.hasOwn(representatives, party) ? representatives[party] : undefined;
  return person === undefined ? {} : { also: { person } };
};

/** The FSU's chair is asked first. When the chair has no objection, what is left is the members' time. */
function silence({ bodies, noObjectionSince, since, dates }: Pilot): PilotWait {
  const role = noObjectionSince === undefined ? 'chair' : 'member';
  const turn = 'object-or-let-pass';
  return { who: { role, at: bodies.review }, turn, since: noObjectionSince ?? since, due: dates.passAt };
}

/** The user representative's; when they are none any more, the user body's leader appoints another. */
function askedOfUsers({ userRepresentative, bodies }: Pilot): Pick<PilotWait, 'who' | 'named'> {
  const who = leader(bodies.users);
  if (userRepresentative === null) return { who };
  const { person } = userRepresentative;
  return { who: { person }, named: userRepresentativeOf(bodies.users, { who, turn: 'appoint-user-representative' }) };
}
export const userRepresentativeOf = <Otherwise>(users: string, otherwise: Otherwise) => ({
  as: { role: 'user-representative', at: users },
  otherwise,
});

function consents(pilot: Pilot): readonly PilotWait[] {
  const { lapseAt: due } = pilot.dates;
  const { since, userRepresentative: user } = pilot;
  if (user === null && pilot.kind === 'trial')
    return [{ who: leader(pilot.bodies.users), turn: 'appoint-user-representative', since, due }];
  if (user !== null && !seenByUsers(pilot))
    return [{ ...askedOfUsers(pilot), turn: 'see-proposal', since: user.at, due }];
  const revise: PilotWait = {
    who: leader(pilot.proposal.lead),
    turn: 'revise',
    what: partiesAgainst(pilot),
    since,
    due,
  };
  if (pilot.mustRevise !== null) return [revise];
  return [...(partiesAgainst(pilot).length > 0 ? [revise] : []), ...openAnswers(pilot, due)];
}

const openAnswers = (pilot: Pilot, due: string | null): readonly PilotWait[] =>
  partiesToAnswer(pilot).map((party) => ({
    who: leader(party),
    turn: 'consent',
    since: answerOf(pilot, party)?.askedAt ?? pilot.since,
    due,
  }));

/** Each party is told once all it has to do; the lead may start when nothing is missing. */
function preparation(pilot: Pilot): readonly PilotWait[] {
  const missing = missingBeforeStart(pilot).map((entry) => entry.split(':') as [string, string]);
  const { since, dates } = pilot;
  if (missing.length === 0) return [{ who: leader(pilot.proposal.lead), turn: 'start', since, due: dates.remindAt }];
  const owing = missing.map(([what, whose]) => ({ what, party: leaderAnswering(pilot, whose) }));
  return [...new Set(owing.map(({ party }) => party))].map((party) => ({
    who: leader(party),
    turn: 'prepare',
    ...preparing(owing.filter((owed) => owed.party === party).map(({ what }) => what)),
    ...(owing.some((owed) => owed.party === party && owed.what.startsWith('baseline '))
      ? representing(pilot, party)
      : {}),
    since,
    due: dates.remindAt,
  }));
}

/** Of preparations, only what is missing still is waited for. `baseline I1` is a baseline. */
const preparing = (what: readonly string[]) => ({
  what,
  by: what.flatMap((missing) => BRINGS[missing.split(' ')[0] ?? ''] ?? []),
});

/** An employer with several units in the pilot answers by the first of them. */
const leaderAnswering = (pilot: Pilot, whose: string): string =>
  joinedParties(pilot).find((party) => party === whose) ??
  joinedParties(pilot).find((party) => pilot.employers[party] === whose) ??
  whose;

function trial(pilot: Pilot): readonly PilotWait[] {
  const { since, dates, statusCalledAt, pausedSince } = pilot;
  const lead = leader(pilot.proposal.lead);
  if (pausedSince !== null) return [{ who: lead, turn: 'resume', since: pausedSince, due: dates.resumeAt }];
  const owing = partiesOwingStatus(pilot).map((party): PilotWait => ({
    who: leader(party),
    turn: 'report-status',
    ...representing(pilot, party),
    since: statusCalledAt ?? since,
    due: earliest(dates.remindAt, dates.statusAt),
  }));
  const asked = [...owing, ...openAnswers(pilot, null)];
  return asked.length > 0 ? asked : [{ who: lead, turn: 'run-trial', since, due: dates.endAt }];
}

const disputes = (pilot: Pilot): readonly PilotWait[] =>
  pilot.phase === 'concluded' || pilot.phase === 'withdrawn'
    ? []
    : openDisputes(pilot).map((dispute) => ({
        who: resolverOf(pilot, dispute),
        turn: 'resolve-dispute',
        what: [dispute.id],
        since: dispute.at,
        due: pilot.dates.remindAt,
      }));

export function taskOf(pilot: Pilot, { turn }: Pick<Wait, 'turn'>): Task {
  const { proposal, policy, bodies } = pilot;
  const review = (['chair', 'member'] as const).map((role) => ({ role, at: bodies.review }));
  return {
    title: proposal.title,
    facts: {},
    policy,
    followedBy: peopleOf(pilot),
    informs: turn === 'object-or-let-pass' ? review.map(keyOf) : [],
  };
}
