import { COMMITTEE_OCCASIONS } from './committee/abouts.js';
import type { CommitteeTurn } from './committee/turns.js';
import { turnAskedBy } from './pilot/abouts.js';
import type { Turn } from './pilot/turns.js';

/** What somebody is asked to do by being told of this, in a pilot or a committee. Null where it only tells. */
export const askedBy = (about: string): Turn | CommitteeTurn | null =>
  Object.hasOwn(COMMITTEE_OCCASIONS, about)
    ? COMMITTEE_OCCASIONS[about as keyof typeof COMMITTEE_OCCASIONS].asks
    : turnAskedBy(about);
