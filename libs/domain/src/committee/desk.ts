import type { Committee } from './state.js';
import { committeeWaitingFor, type CommitteeWaiting } from './waiting.js';
import { waitingKey } from '../pilot/waiting.js';

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
  const isMine = ({ who, done }: CommitteeWaiting): boolean => keys.includes(waitingKey(who)) && !done.includes(person);
  const leads = (['secretary', 'chair'] as const).some((role) => keys.includes(waitingKey({ role, at: committee.id })));
  return { mine: all.filter(isMine), others: leads ? all.filter((waiting) => !isMine(waiting)) : [] };
}
