import type { CommitteeEvent } from './events.js';
import { evolve } from './evolve.js';
import type { CommitteeContext } from './rule.js';
import type { Committee } from './state.js';

/** The events of one command as they come about, each decided on what those before it have made of the committee. */
export interface Unfolding {
  readonly committee: Committee;
  readonly events: readonly CommitteeEvent[];
}

export const begin = (committee: Committee): Unfolding => ({ committee, events: [] });

export const then = (unfolding: Unfolding, events: readonly CommitteeEvent[], now: string): Unfolding => ({
  committee: events.reduce((state, event) => evolve(state, event, now), unfolding.committee),
  events: [...unfolding.events, ...events],
});

/** What some events lead to besides themselves. */
export const followedBy = (
  events: readonly CommitteeEvent[],
  next: (after: CommitteeContext) => readonly CommitteeEvent[],
  context: CommitteeContext,
): readonly CommitteeEvent[] => {
  const { committee } = then(begin(context.committee), events, context.now);
  return [...events, ...next({ ...context, committee })];
};
