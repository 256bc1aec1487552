import { isLiving } from '../placing.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { Case } from '../state.js';

/** A paper is what it was when its agenda froze; what is over is over. */
export function cannotPrepare(one: Case): CommitteeRefusal | null {
  if (!isLiving(one)) return { code: 'CaseIsOver', case: one.id };
  return one.number === null ? null : { code: 'CaseIsFrozen', case: one.id };
}
