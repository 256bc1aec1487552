import type { Words } from '../../words.js';
import type { Case, CaseDecision, EarlierTime } from './state.js';

/** What the record of one meeting says of a case. */
export interface CaseAt {
  readonly number: string | null;
  readonly withdrawn: boolean;
  readonly decision: CaseDecision | null;
  /** How it left this agenda, where it did: another meeting has its decision. */
  readonly left: EarlierTime | null;
  readonly discussion: Words | null;
  /** Where it went from here, where it left: the next agenda, under its number there; neither while it waits. */
  readonly went: {
    readonly meeting: string | null;
    readonly number: string | null;
    readonly withdrawn: boolean;
  } | null;
}

/** A case as it was at `meeting`, on whose agenda it is or was, whatever has become of it since. */
export function caseAt(meeting: string, one: Case): CaseAt {
  const { number, decision, discussion, status } = one;
  const nth = one.meeting === meeting ? -1 : one.earlier.findLastIndex((time) => time.meeting === meeting);
  const left = one.earlier[nth];
  if (left === undefined)
    return { number, withdrawn: status === 'withdrawn', decision, left: null, discussion, went: null };
  const next = one.earlier[nth + 1];
  const went = next ?? one;
  return {
    number: left.number,
    withdrawn: false,
    decision: null,
    left,
    discussion: left.discussion,
    went: {
      meeting: went.meeting,
      number: went.number,
      withdrawn: next === undefined && status === 'withdrawn',
    },
  };
}
