import { localDate, type LocalDate } from './calendar.js';

/** Roles of those who speak for many, who are looked for together where somebody is chosen. */
export const REPRESENTATIVES = ['user-representative', 'union-representative'] as const;
/**
 * Roles are held at an organisation (`leader` of a hospital unit, a municipality or the user body; `coordinator`, the
 * samhandlingsleder; `user-representative`; `union-representative`) or at a committee (`chair`, `member`, `secretary`,
 * `observer`). `administrator` is held at the health community and gives no right in any pilot.
 */
export const ROLES = [
  'leader',
  'coordinator',
  ...REPRESENTATIVES,
  'chair',
  'member',
  'secretary',
  'observer',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** A role from one day to another, both included. A deputy's assignment names whom they stand in for. */
export interface Assignment {
  readonly role: Role;
  readonly at: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly deputyFor?: string;
}

export interface Actor {
  readonly person: string;
  readonly assignments: readonly Assignment[];
}

/** In which role, and for which organisation or committee, somebody did something. */
export interface Capacity {
  readonly role: string;
  readonly at: string | null;
  /** The person whose deputy the actor was. */
  readonly deputyFor?: string;
}

/** The actor of commands that no person gave. */
export const ENGINE: Actor = { person: 'engine', assignments: [] };
export const isEngine = (actor: Actor): boolean => actor.person === ENGINE.person;
export const AS_ENGINE: Capacity = { role: 'engine', at: null };

/** The assignments in force on the day of `now` in the time zone of the health community. */
export function activeAssignments(actor: Actor, now: string): readonly Assignment[] {
  const today = localDate(now);
  return actor.assignments.filter(({ from, to }) => from <= today && (to === null || today <= to));
}

/** Whoever holds no role today sees the action list and what is public, and does nothing. */
export const holdsActiveRole = (actor: Actor, now: string): boolean => activeAssignments(actor, now).length > 0;

export const capacityOf = ({ role, at, deputyFor }: Assignment): Capacity => ({
  role,
  at,
  ...(deputyFor === undefined ? {} : { deputyFor }),
});
