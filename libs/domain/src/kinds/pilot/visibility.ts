import { answersFor, capacitiesOf } from '../../engine/who.js';
import type { Context } from '../../context.js';
import type { Recipient } from '../../entity.js';
import { activeAssignments, type Assignment } from '../../people.js';
import { leadOf } from './rules.js';
import type { Phase } from './phases.js';
import { TRANSITIONS } from './transitions.js';
import type { Pilot } from './state.js';

const UNSUBMITTED: readonly Phase[] = ['draft', 'discarded'];
export const unsubmitted = ({ phase }: Pilot): boolean => UNSUBMITTED.includes(phase);

/** As much of a pilot as says who may see it. */
export type Seen = Pick<Pilot, 'phase' | 'proposedBy'> & { readonly proposal: Pick<Pilot['proposal'], 'lead'> };

/** A draft is its proposing unit's own. From submission on, everybody in the health community may see a pilot. */
export function maySee(pilot: Seen, context: Context): boolean {
  if (pilot.phase === 'unknown') return false;
  return !UNSUBMITTED.includes(pilot.phase) || maySeeDraft(pilot, context);
}

/**
 * What happened to a pilot is told to whoever may see it; what happened to it before it was submitted stays the
 * proposing unit's own. A unit keeps its draft: neither lead nor proposer ever changes.
 */
export const maySeeEvent = (type: string, pilot: Seen, context: Context): boolean =>
  OF_DRAFTS.includes(type) ? maySeeDraft(pilot, context) : maySee(pilot, context);

const maySeeDraft = ({ proposedBy, proposal }: Seen, context: Context): boolean =>
  proposedBy === context.actor.person || capacitiesOf(leadOf(proposal.lead), context).length > 0;

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
