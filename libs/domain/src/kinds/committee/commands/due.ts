import type { CommitteeRefusal } from '../refusals.js';

/** Why what the engine does by itself is not to be done yet. */
export const notDue = (due: string | null, now: string): CommitteeRefusal | null =>
  due === null || Date.parse(due) > Date.parse(now) ? { code: 'NotDueYet', due } : null;
