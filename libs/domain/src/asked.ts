import { COMMITTEE_OCCASIONS } from './kinds/committee/abouts.js';
import { KINDS } from './kinds/index.js';

/** What somebody is asked to do by being told of this, in a stream of any kind. Null where it only tells. */
export function askedBy(about: string): string | null {
  const asked = KINDS.map((kind) => kind.turnAskedBy(about)).find((turn) => turn !== null);
  if (asked !== undefined) return asked;
  return Object.hasOwn(COMMITTEE_OCCASIONS, about)
    ? COMMITTEE_OCCASIONS[about as keyof typeof COMMITTEE_OCCASIONS].asks
    : null;
}
