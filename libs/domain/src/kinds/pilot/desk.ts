import type { Pilot } from './state.js';
import { takerKeys, waitingFor, type Waiting } from './waiting.js';

/** What of a pilot waits for whoever holds these keys (see `keysOf`), and what waits for somebody else. */
export interface OnDesk {
  readonly mine: readonly Waiting[];
  readonly others: readonly Waiting[];
}

export function onDesk(pilot: Pilot, keys: readonly string[]): OnDesk {
  const all = waitingFor(pilot);
  const isMine = (waiting: Waiting): boolean => takerKeys(waiting).some((key) => keys.includes(key));
  return { mine: all.filter(isMine), others: all.filter((waiting) => !isMine(waiting)) };
}
