import type { Words } from '../words.js';
import type { Case, CaseDecision, EarlierTime } from './state.js';

/** What the record of one meeting says of a case. */
export interface CaseAt {
  readonly number: string | null;
  readonly withdrawn: boolean;
  readonly decision: CaseDecision | null;
  /** How it left this agenda, where it did: another meeting has its decision. */
  readonly left: EarlierTime | null;
  readonly discussion: Words | null;
}

/** A case as it was at `meeting`, on whose agenda it is or was, whatever has become of it since. */
export function caseAt(meeting: string, one: Case): CaseAt {
  const left = one.meeting === meeting ? null : (one.earlier.findLast((time) => time.meeting === meeting) ?? null);
  if (left !== null)
    return { number: left.number, withdrawn: false, decision: null, left, discussion: left.discussion };
  const { number, decision, discussion, status } = one;
  return { number, withdrawn: status === 'withdrawn', decision, left, discussion };
}
