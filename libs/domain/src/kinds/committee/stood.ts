import { evolve, type CommitteeEvent } from './events.js';
import type { Committee } from './state.js';

/** Something in a committee that ended long ago: a meeting, or a case with the meeting that took it up. */
export type Ended =
  { readonly meeting: string; readonly case?: never } | { readonly case: string; readonly meeting: string | null };

/**
 * How a committee stood when it was last told of a meeting or a case: the state keeps what ended lately, and the events, in
 * order, all that ever ended. Null where there never was such.
 */
export function stoodWith(
  events: readonly { readonly event: CommitteeEvent; readonly at: string }[],
  ended: Ended,
): Committee | null {
  const last = events.findLastIndex(({ event }) => tellsOf(event, ended));
  let state: Committee | null = null;
  let stood: Committee | null = null;
  for (const { event, at } of events.slice(0, last + 1)) {
    state = evolve(state, event, at);
    if (holds(state, ended)) stood = state;
  }
  return stood;
}

/** Events name the meeting they are of; a case is also told of in those of the meeting that took it up. */
function tellsOf(event: CommitteeEvent, { meeting, case: one }: Ended): boolean {
  if (one !== undefined && 'case' in event && event.case === one) return true;
  if (meeting === null) return false;
  if (event.type === 'MeetingPlanned') return one === undefined && event.plan.meeting === meeting;
  return 'meeting' in event && event.meeting === meeting;
}

const holds = ({ meetings, cases }: Committee, { meeting, case: one }: Ended): boolean =>
  one === undefined ? Object.hasOwn(meetings, meeting ?? '') : Object.hasOwn(cases, one);
