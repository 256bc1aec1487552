import { answersFor, rankOf } from '../../engine/who.js';
import type { Context } from '../../context.js';
import { belongsTo, successorOf, type Directory } from '../../organisations.js';
import {
  activeAssignments,
  AS_ENGINE,
  capacityOf,
  isEngine,
  type Actor,
  type Assignment,
  type Role,
  type Capacity,
} from '../../people.js';
import type { CommandType, PilotCommand } from './commands.js';
import { employersOf, partiesOf } from './facts.js';
import type { Pilot } from './state.js';

/** Where a role must be held to count: at the proposing unit, at a party, at a party's employer, and so on. */
type Place = 'lead' | 'party' | 'employer' | 'review' | 'decision' | 'users' | 'unions';
/** People the pilot itself names. */
type Named = 'user-representative' | 'representative';
type Grant = { readonly role: Role; readonly of: Place } | { readonly named: Named } | 'engine';

const at = (of: Place, ...roles: readonly Role[]): readonly Grant[] => roles.map((role) => ({ role, of }));
const engine: readonly Grant[] = ['engine'];
/** A committee's case decides, or its people directly. */
const inCommittee = (of: Place, ...roles: readonly Role[]): readonly Grant[] => [...at(of, ...roles), 'engine'];
const LEAD = at('lead', 'leader', 'coordinator');
const PARTY = at('party', 'leader', 'coordinator');
const REPORTER: readonly Grant[] = [...PARTY, { named: 'representative' }];
const USER: readonly Grant[] = [{ named: 'user-representative' }];
const COMMITTEE: readonly Grant[] = [
  ...at('review', 'chair', 'member', 'secretary'),
  ...at('decision', 'chair', 'member'),
];

/** Who may do what. */
export const MAY: Readonly<Record<CommandType, readonly Grant[]>> = {
  draft: LEAD,
  editDraft: LEAD,
  discard: LEAD,
  submit: at('lead', 'leader'),
  appointUserRepresentative: at('users', 'leader'),
  confirmSeen: USER,
  giveConsent: PARTY,
  declineConsent: PARTY,
  requestChange: PARTY,
  revise: LEAD,
  sendAgain: at('lead', 'leader'),
  withdraw: at('lead', 'leader'),
  object: at('review', 'chair', 'member'),
  letPass: at('review', 'chair'),
  endorse: inCommittee('review', 'chair'),
  returnProposal: inCommittee('review', 'chair'),
  declineProposal: inCommittee('review', 'chair'),
  declareConflict: COMMITTEE,
  settleConflict: [...at('review', 'chair'), ...at('decision', 'chair')],
  nameRepresentative: PARTY,
  recordConsultation: [...at('employer', 'leader', 'coordinator')],
  recordBaseline: REPORTER,
  setPlan: LEAD,
  startTrial: at('lead', 'leader'),
  reportStatus: REPORTER,
  recordFigure: REPORTER,
  voidFigure: REPORTER,
  disputeFigure: PARTY,
  resolveDispute: [...at('lead', 'leader'), ...at('review', 'chair')],
  reachMilestone: LEAD,
  pauseTrial: at('lead', 'leader'),
  resumeTrial: [...at('lead', 'leader'), 'engine'],
  extendTrial: at('lead', 'leader'),
  leave: PARTY,
  endTrial: [...at('lead', 'leader'), 'engine'],
  evaluate: REPORTER,
  evaluateAsUser: USER,
  addUnionView: at('unions', 'union-representative'),
  recommend: inCommittee('review', 'chair'),
  recordDecision: inCommittee('decision', 'chair', 'secretary'),
  recordAdoption: PARTY,
  recordOutcome: LEAD,
  remind: engine,
  lapse: engine,
  noteReviewNotice: engine,
  passUnobjected: engine,
  callForStatus: engine,
  closeEvaluation: engine,
  takeBackDecision: engine,
};

/** That an actor may give a command for one organisation or committee, and in which capacity they then do. */
export interface Right {
  readonly target: string;
  readonly as: Capacity;
}

/**
 * All rights an actor has to give this kind of command to this pilot: those of a role of their own first, then those of a
 * deputy, and those of a coordinator last, who does not decide for a unit but says who did.
 */
export function rightsTo(type: CommandType, pilot: Pilot, { actor, now, directory }: Context): readonly Right[] {
  const active = activeAssignments(actor, now);
  const rights = MAY[type].flatMap((grant): readonly Right[] => {
    if (grant === 'engine') return isEngine(actor) ? [{ target: 'engine', as: AS_ENGINE }] : [];
    if ('named' in grant) return rightsOfNamed(grant.named, pilot, actor, active, directory);
    return active
      .filter(({ role }) => role === grant.role)
      .flatMap((held) => rightsOfRole(held, grant.of, pilot, directory));
  });
  return rights.toSorted((a, b) => rankOf(a.as) - rankOf(b.as));
}

/** Whether a coordinator may do what a unit's leader is waited for to do: some of it is the leader's alone. */
export const mayCoordinate = (types: readonly CommandType[]): boolean =>
  types.some((type) =>
    MAY[type].some((grant) => typeof grant === 'object' && 'role' in grant && grant.role === 'coordinator'),
  );

const rightsOfRole = (held: Assignment, place: Place, pilot: Pilot, directory: Directory): readonly Right[] =>
  targetsAt(place, held, pilot, directory).map((target) => ({ target, as: capacityOf(held) }));

function targetsAt(place: Place, held: Assignment, pilot: Pilot, directory: Directory): readonly string[] {
  const covers = (party: string) => answersFor(held, party, directory);
  switch (place) {
    case 'lead':
      return [pilot.proposal.lead].filter(covers);
    case 'party':
      return partiesOf(pilot).filter(covers);
    case 'employer':
      return employersOf(pilot).filter(
        (employer) => covers(employer) || partiesOf(pilot).some((p) => pilot.employers[p] === employer && covers(p)),
      );
    case 'review':
    case 'decision':
    case 'users':
    case 'unions':
      return [pilot.bodies[place]].filter((body) => body === held.at);
  }
}

/** Whom a pilot names acts for as long as they are what they were named as. */
function rightsOfNamed(
  named: Named,
  pilot: Pilot,
  actor: Actor,
  active: readonly Assignment[],
  directory: Directory,
): readonly Right[] {
  if (named === 'user-representative') {
    const { users } = pilot.bodies;
    const held = active.filter(
      ({ role, at }) => role === 'user-representative' && at === successorOf(directory, users),
    );
    return pilot.userRepresentative?.person === actor.person && held.length > 0
      ? [{ target: 'users', as: { role: 'user-representative', at: users } }]
      : [];
  }
  return Object.entries(pilot.representatives)
    .filter(([party, person]) => person === actor.person && stillRepresents(party, actor, active, directory))
    .map(([party]) => ({ target: party, as: { role: 'representative', at: party } }));
}

/** A party names whom it likes. Its own people report for it while they are its own, others while they hold any role. */
function stillRepresents(
  party: string,
  { assignments }: Actor,
  active: readonly Assignment[],
  directory: Directory,
): boolean {
  const today = successorOf(directory, party);
  const isTheirs = ({ at }: Assignment): boolean =>
    at === party || belongsTo(directory, today, at) || belongsTo(directory, at, today);
  return assignments.some(isTheirs) ? active.some(isTheirs) : active.length > 0;
}

/** The organisations a command is given for; null where it concerns the pilot as a whole. */
export function targetsOf(command: PilotCommand): readonly string[] | null {
  if ('parties' in command) return command.parties;
  if ('party' in command) return [command.party];
  return 'employer' in command ? [command.employer] : null;
}
