import { answersFor } from '../../engine/who.js';
import type { Context } from '../../context.js';
import type { Recipient } from '../../entity.js';
import { activeAssignments, type Assignment } from '../../people.js';
import { rightsTo } from './permissions.js';
import type { Phase } from './phases.js';
import { TRANSITIONS } from './transitions.js';
import type { Pilot } from './state.js';

/** A draft is its proposing unit's own. From submission on, everybody in the health community may see a pilot. */
export function maySee(pilot: Pilot, context: Context): boolean {
  if (pilot.phase === 'unknown') return false;
  return !UNSUBMITTED.includes(pilot.phase) || maySeeDraft(pilot, context);
}

/**
 * What happened to a pilot is told to whoever may see it; what happened to it before it was submitted stays the
 * proposing unit's own. A unit keeps its draft: neither lead nor proposer ever changes.
 */
export const maySeeEvent = (type: string, pilot: Pilot, context: Context): boolean =>
  OF_DRAFTS.includes(type) ? maySeeDraft(pilot, context) : maySee(pilot, context);

const maySeeDraft = (pilot: Pilot, context: Context): boolean =>
  pilot.proposedBy === context.actor.person || rightsTo('editDraft', pilot, context).length > 0;

const UNSUBMITTED: readonly Phase[] = ['draft', 'discarded'];
/** Those that leave a pilot unsubmitted. */
export const OF_DRAFTS: readonly string[] = Object.values(TRANSITIONS).flatMap((moves) =>
  Object.entries(moves).flatMap(([type, phase]) => (UNSUBMITTED.includes(phase) ? [type] : [])),
);

/** The roles in which a person may take a turn that is these takers' (see `takersOf`): none where they are named, or it is others'. */
export const waitedForAs = (
  takers: readonly Recipient[],
  { actor, now, directory }: Pick<Context, 'actor' | 'now' | 'directory'>,
): readonly Assignment[] =>
  activeAssignments(actor, now).filter((held) =>
    takers.some((who) => 'role' in who && held.role === who.role && answersFor(held, who.at, directory)),
  );
