import { keyOf } from '../../engine/who.js';
import type { Committee, Meeting } from './state.js';
import { committeeWaitingFor, type CommitteeWaiting } from './waiting.js';

/** Meetings that are still to be held, the next first: what those who sit there are called to. Rounds are no meetings. */
export const meetingsAhead = ({ meetings }: Committee, now: string): readonly Meeting[] =>
  Object.values(meetings)
    .filter(
      ({ kind, status, endsAt }) => kind !== 'round' && AHEAD.includes(status) && Date.parse(endsAt) > Date.parse(now),
    )
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
const AHEAD: readonly Meeting['status'][] = ['planned', 'open', 'frozen'];

/** Who looks at their desk: their id, and the keys of what they are waited for as (see `keysOf`). */
export interface AtDesk {
  readonly person: string;
  readonly keys: readonly string[];
}

/**
 * What of a committee waits for somebody, and what waits for others. What others owe is shown to its secretary and chair,
 * who see to it that it is done.
 */
export function committeeOnDesk(
  committee: Committee,
  { person, keys }: AtDesk,
): { readonly mine: readonly CommitteeWaiting[]; readonly others: readonly CommitteeWaiting[] } {
  const all = committeeWaitingFor(committee);
  const isMine = ({ who, done }: CommitteeWaiting): boolean => keys.includes(keyOf(who)) && !done.includes(person);
  const leads = (['secretary', 'chair'] as const).some((role) => keys.includes(keyOf({ role, at: committee.id })));
  return { mine: all.filter(isMine), others: leads ? all.filter((waiting) => !isMine(waiting)) : [] };
}
