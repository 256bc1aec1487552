import type { Context } from '../context.js';
import type { Recipient } from '../entity.js';
import { successorOf } from '../organisations.js';
import { activeAssignments, type Assignment } from '../people.js';
import { rightsTo } from './permissions.js';
import type { Pilot } from './state.js';

/** A draft is its proposing unit's own. From submission on, everybody in the health community may see a pilot. */
export function maySee(pilot: Pilot, context: Context): boolean {
  if (pilot.phase === 'unknown') return false;
  if (pilot.phase !== 'draft' && pilot.phase !== 'discarded') return true;
  return pilot.proposedBy === context.actor.person || rightsTo('editDraft', pilot, context).length > 0;
}

/** The roles in which something waits for a person: none where it waits for them by name, or for others. */
export const waitedForAs = (
  who: Recipient,
  { actor, now, directory }: Pick<Context, 'actor' | 'now' | 'directory'>,
): readonly Assignment[] =>
  'person' in who
    ? []
    : activeAssignments(actor, now).filter(
        ({ role, at }) => role === who.role && (at === who.at || successorOf(directory, who.at) === at),
      );

/** The keys (`leader@harstad`, `person:ida`) under which something may wait for a person: see `waitingKey`. */
export function keysOf({ actor, now, directory }: Pick<Context, 'actor' | 'now' | 'directory'>): readonly string[] {
  const merged = ({ at }: Assignment) =>
    directory.organisations.filter(({ id }) => id !== at && successorOf(directory, id) === at).map(({ id }) => id);
  const held = activeAssignments(actor, now).flatMap((assignment) =>
    [assignment.at, ...merged(assignment)].map((place) => `${assignment.role}@${place}`),
  );
  return [...new Set([`person:${actor.person}`, ...held])];
}
