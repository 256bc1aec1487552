import { anybodyAt, EVERYBODY, holdersOf, isSeenBy, keyOf, type Who } from '../../engine/who.js';
import type { Context } from '../../context.js';
import type { Phase } from './phases.js';
import { leadOf } from './rules.js';
import type { Pilot } from './state.js';
import { TRANSITIONS } from './transitions.js';

const UNSUBMITTED: readonly Phase[] = ['draft', 'discarded'];
const unsubmitted = ({ phase }: Pilot): boolean => UNSUBMITTED.includes(phase);

/** A unit keeps its draft: neither lead nor proposer ever changes. */
const drafters = ({ proposedBy, proposal: { lead } }: Pilot): readonly Who[] => [
  { person: proposedBy },
  ...holdersOf(leadOf(lead)),
];

/** A draft is its proposing unit's own. From submission on, everybody in the health community may see a pilot. */
export function visibleTo(pilot: Pilot): readonly Who[] | 'everybody' {
  if (pilot.phase === 'unknown') return [];
  return unsubmitted(pilot) ? drafters(pilot) : 'everybody';
}

/** A pilot is whoever proposed it's and, once it is submitted, everybody's who has a role at one of its parties. */
export const peopleOf = (pilot: Pilot): readonly string[] =>
  [
    { person: pilot.proposedBy },
    ...(unsubmitted(pilot) ? [] : pilot.proposal.parties).map(({ party }) => anybodyAt(party)),
  ].map(keyOf);

/**
 * What happened to a pilot is told to whoever may see it; what happened to it before it was submitted stays the
 * proposing unit's own.
 */
export const maySeeEvent = (type: string, pilot: Pilot, context: Context): boolean =>
  isSeenBy(OF_DRAFTS.includes(type) || unsubmitted(pilot) ? drafters(pilot).map(keyOf) : [EVERYBODY], context);

/** Those that leave a pilot unsubmitted. */
export const OF_DRAFTS: readonly string[] = Object.values(TRANSITIONS).flatMap((moves) =>
  Object.entries(moves).flatMap(([type, phase]) => (UNSUBMITTED.includes(phase) ? [type] : [])),
);
