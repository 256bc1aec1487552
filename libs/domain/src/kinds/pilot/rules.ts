import { z } from 'zod';
import { slug } from '../../engine/fields.js';
import type { Inside } from '../../engine/kind.js';
import { rulesFor } from '../../engine/rules.js';
import type { Grant, Named } from '../../engine/who.js';
import { belongsTo, successorOf } from '../../organisations.js';
import type { Assignment, Role } from '../../people.js';
import type { Policy } from '../../policy.js';
import type { PilotEvent } from './events.js';
import { employersOf, partiesOf } from './facts.js';
import type { SharedRefusal } from './refusals.js';
import type { Pilot } from './state.js';

/** What a rule looks up: the policy that the pilot keeps to. */
export interface WithPolicy {
  readonly policy: Policy;
}
/** A decision's surroundings. */
export type PilotInside = Inside & WithPolicy;

const { about, creates } = rulesFor<Pilot, PilotEvent, SharedRefusal, WithPolicy>(({ policy: id }, { policies }) => {
  const policy = Object.hasOwn(policies, id) ? policies[id] : undefined;
  return policy === undefined ? { code: 'UnknownPolicy', policy: id } : { policy };
});
export { creates };

const phase = (_: unknown, pilot: Pilot) => pilot.phase;
const parties = (pilot: Pilot) => Object.fromEntries(partiesOf(pilot).map((party) => [party, party]));
const unknown = (party: string): SharedRefusal => ({ code: 'NotAParty', party });

export const aboutPilot = about({ field: null, all: (pilot) => ({ '': pilot }), status: phase });
export const aboutParty = about({ field: 'party', body: slug, unknown, all: parties, status: phase });
/** One person may answer for several at once. */
export const aboutParties = about({
  field: 'parties',
  body: z.array(slug).min(1).max(40),
  many: true,
  unknown,
  all: parties,
  status: phase,
});
export const aboutEmployer = about({
  field: 'employer',
  body: slug,
  unknown: (employer) => ({ code: 'NotAnEmployer', employer }),
  all: (pilot) => Object.fromEntries(employersOf(pilot).map((employer) => [employer, employer])),
  status: phase,
});

/** Where a role must be held to count. Texts say it so: `leader-lead` is the leader of the unit in the lead. */
type Whose = 'lead' | 'party' | 'employer' | 'review' | 'decision' | 'users' | 'unions';
const at = (of: Whose, place: string, roles: readonly Role[]): readonly Grant[] =>
  roles.map((role) => ({ role, at: place, called: `${role}-${of}` }));
const LEADING: readonly Role[] = ['leader', 'coordinator'];

type May<Subject = unknown> = (subject: Subject, pilot: Pilot) => readonly Grant[];
export const engine = (): readonly Grant[] => ['engine'];
/** A committee's case decides, or its people directly. */
export const orEngine =
  (may: May): May =>
  (subject, pilot) => [...may(subject, pilot), 'engine'];
export const leadOf = (lead: string): readonly Grant[] => at('lead', lead, LEADING);
export const lead: May = (_, { proposal }) => leadOf(proposal.lead);
export const leadsLeader: May = (_, { proposal }) => at('lead', proposal.lead, ['leader']);
export const ownParty = (party: string): readonly Grant[] => at('party', party, LEADING);
/** Whoever reports for a party: it, or whom it named. */
export const reporter: May<string> = (party, pilot) => [...ownParty(party), representative(party, pilot)];
export const ownEmployer: May<string> = (employer, pilot) =>
  [employer, ...partiesOf(pilot).filter((party) => pilot.employers[party] === employer)].flatMap((place) =>
    at('employer', place, LEADING),
  );
export const atBody =
  (of: 'review' | 'decision' | 'users' | 'unions', ...roles: readonly Role[]): May =>
  (_, { bodies }) =>
    at(of, bodies[of], roles);
/** Whoever unions have chosen: their view is asked for, and nobody waits for it. */
export const unions: May = atBody('unions', 'union-representative');

/** Acts for as long as they are what the user body appointed them as. */
export const user: May = (_, { userRepresentative, bodies: { users } }) => [
  {
    person: userRepresentative?.person ?? '',
    as: { role: 'user-representative', at: users },
    while: (active, { directory }) =>
      active.some((held) => held.role === 'user-representative' && held.at === successorOf(directory, users)),
  },
];

/** A party names whom it likes. Its own people report for it while they are its own, others while they hold any role. */
const representative = (party: string, { representatives }: Pilot): Named => ({
  person: (Object.hasOwn(representatives, party) ? representatives[party] : undefined) ?? '',
  as: { role: 'representative', at: party },
  while(active, { actor, directory }) {
    const today = successorOf(directory, party);
    const isTheirs = ({ at: place }: Assignment): boolean =>
      place === party || belongsTo(directory, today, place) || belongsTo(directory, place, today);
    return actor.assignments.some(isTheirs) ? active.some(isTheirs) : active.length > 0;
  },
});
