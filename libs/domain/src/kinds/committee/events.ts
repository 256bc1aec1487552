import type { EventsOf } from '../../engine/kind.js';
import { CASES } from './events/cases.js';
import { DECISIONS } from './events/decisions.js';
import { MEETINGS } from './events/meetings.js';
import { MINUTES } from './events/minutes.js';
import type { Committee } from './state.js';

/** Everything that happens in a committee. */
export const EVENTS = { ...MEETINGS, ...CASES, ...DECISIONS, ...MINUTES };
export type CommitteeEvent = EventsOf<typeof EVENTS>;
export type CommitteeEventOf<T extends CommitteeEvent['type']> = Extract<CommitteeEvent, { type: T }>;

/** A committee after one more event. */
export const evolve = (committee: Committee | null, { type, ...data }: CommitteeEvent, at: string): Committee =>
  EVENTS[type].evolve(committee, data, at);
