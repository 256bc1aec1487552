import type { Context } from '../context.js';
import type { InRole, Recipient } from '../entity.js';
import { belongsTo, successorOf, type Directory } from '../organisations.js';
import {
  activeAssignments,
  AS_ENGINE,
  capacityOf,
  isEngine,
  type Assignment,
  type Capacity,
  type Role,
} from '../people.js';

export interface RoleAt {
  readonly role: Role;
  readonly at: string;
}
/** Whoever holds a role somewhere, or one person. One word for rights, for who sees, who is waited for and who is told. */
export type Who = RoleAt | { readonly person: string };
/**
 * Somebody whom a stream itself has named, in the capacity that it named them in, for as long as they are what they were named
 * as. `active` are the roles that they hold today.
 */
export interface Named {
  readonly person: string;
  readonly as: Capacity;
  readonly while: (active: readonly Assignment[], asking: Asking) => boolean;
}
/**
 * Who may do something: also the engine, and anybody who holds a role. One person is so as what they are called: `owner`.
 * `called` is what texts call a role where that says too little: `leader-lead`.
 */
export type Grant =
  | (RoleAt & { readonly called?: string })
  | { readonly person: string; readonly named?: string }
  | Named
  | 'engine'
  | 'anybody';

type Asking = Pick<Context, 'actor' | 'now' | 'directory'>;

/** A leader answers for the own organisation and for those merged into it; a coordinator for all below it too. */
export function answersFor({ role, at: place }: Assignment, party: string, directory: Directory): boolean {
  const today = successorOf(directory, party);
  return role === 'coordinator' ? belongsTo(directory, today, place) : today === place;
}

/**
 * The capacities in which an actor is one of these: in a role of their own first, then as a deputy, and as a coordinator last,
 * who does not decide for a unit but says who did. None where they hold no role today.
 */
export function capacitiesOf(grants: readonly Grant[], asking: Asking): readonly Capacity[] {
  const { actor, now, directory } = asking;
  if (isEngine(actor)) return grants.includes('engine') ? [AS_ENGINE] : [];
  const active = activeAssignments(actor, now);
  const found = grants.flatMap((grant): readonly Capacity[] => {
    if (grant === 'engine') return [];
    if (grant === 'anybody') return active.map(capacityOf);
    if ('role' in grant) return active.filter((held) => isHeldAs(held, grant, directory)).map(capacityOf);
    if (grant.person !== actor.person) return [];
    if (!('while' in grant)) return active.slice(0, 1).map(capacityOf);
    return grant.while(active, asking) ? [grant.as] : [];
  });
  return found.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** The roles that are granted something, each once, and what single people are called who are. */
export const rolesOf = (grants: readonly Grant[]): readonly string[] => [
  ...new Set(
    grants.flatMap((grant) => {
      if (typeof grant === 'string') return [];
      if ('role' in grant) return [grant.called ?? grant.role];
      if ('while' in grant) return [grant.as.role];
      return grant.named === undefined ? [] : [grant.named];
    }),
  ),
];

/** Whoever holds the roles that are granted something: to be told, or to see. */
export const holdersOf = (grants: readonly Grant[]): readonly RoleAt[] =>
  grants.flatMap((grant) => (typeof grant === 'object' && 'role' in grant ? [{ role: grant.role, at: grant.at }] : []));

/** The lower comes first. */
export const rankOf = ({ role, deputyFor }: Capacity): number =>
  (role === 'coordinator' ? 2 : 0) + (deputyFor === undefined ? 0 : 1);

/** The key of somebody who is waited for, told, or may see: `leader@harstad`, `person:ida`. */
export const keyOf = (who: Recipient): string => ('person' in who ? `person:${who.person}` : `${who.role}@${who.at}`);
/** Whose key it is. */
export function recipientOf(key: string): Recipient {
  const [role = '', at] = key.split('@');
  return at === undefined ? { person: key.slice('person:'.length) } : { role, at };
}

/** All keys under which something is for whoever asks. None where they hold no role today. */
export function keysOf({ actor, now, directory }: Asking): readonly string[] {
  const active = activeAssignments(actor, now);
  if (active.length === 0) return [];
  const places = directory.organisations.map(({ id }) => id);
  const held = active.flatMap((assignment) =>
    [...new Set([assignment.at, ...places])]
      .filter((place) => answersFor(assignment, place, directory))
      .map((at) => keyOf({ role: assignment.role, at })),
  );
  return [...new Set([keyOf({ person: actor.person }), ...held])];
}

/** The key of whoever holds any role today. */
export const EVERYBODY = 'everybody';
const ANYBODY = 'anybody';
/** Whoever holds any role at a place, or answers for it. */
export const anybodyAt = (at: string): InRole => ({ role: ANYBODY, at });
const isAt = (held: Assignment, place: string, directory: Directory): boolean =>
  held.at === place || answersFor(held, place, directory);
/** Whether somebody who holds an assignment is who holds a role at a place, or anybody there (see `anybodyAt`). */
export const isHeldAs = (held: Assignment, { role, at }: InRole, directory: Directory): boolean =>
  role === ANYBODY ? isAt(held, at, directory) : held.role === role && answersFor(held, at, directory);

/** All keys under which whoever asks may see something: besides `keysOf`, what is for everybody, and for anybody somewhere. */
export function sightsOf(asking: Asking, keys = keysOf(asking)): readonly string[] {
  const active = activeAssignments(asking.actor, asking.now);
  if (active.length === 0) return [];
  const places = [...active.map(({ at }) => at), ...asking.directory.organisations.map(({ id }) => id)];
  const theirs = places.filter((place) => active.some((held) => isAt(held, place, asking.directory)));
  return [...new Set([EVERYBODY, ...keys, ...theirs.map((place) => keyOf(anybodyAt(place)))])];
}

/**
 * Whether whoever asks may see what those may who have one of these keys: whether one of the keys is among `sightsOf` theirs,
 * which are not listed for it. The engine may see everything.
 */
export function isSeenBy(keys: readonly string[], { actor, now, directory }: Asking): boolean {
  if (isEngine(actor)) return true;
  const active = activeAssignments(actor, now);
  const isTheirs = (who: Recipient): boolean =>
    'person' in who ? who.person === actor.person : active.some((held) => isHeldAs(held, who, directory));
  return active.length > 0 && keys.some((key) => key === EVERYBODY || isTheirs(recipientOf(key)));
}
