// What kinds speak of to one another: a stream asks a committee for a case, and what the committee decides comes back to it.
import type { LocalDate } from '../calendar.js';
import type { Words } from '../words.js';

/** For what a pilot is before a committee: its review, then what is recommended of its result, and what is decided of that. */
export const STAGES = ['review', 'recommendation', 'decision'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * What a decision does to what it is about. Of a pilot the first three answer a review, the next three a recommendation or the
 * decision; the last is said of whatever else a committee approves.
 */
export const EFFECTS = ['endorse', 'return', 'decline', 'adopt', 'adapt', 'stop', 'approve'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What is to become of what was tried: a recommendation, and the decision. */
export const VERDICTS = ['adopt', 'adapt', 'stop'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a stream of any kind wants a committee to decide: how it may, as the alternatives are first put. */
export interface StreamBooking {
  readonly of: 'stream';
  readonly title: Words | null;
  readonly effects: readonly Effect[];
  readonly policy: string;
}
/** What such a stream is given when it is decided. */
export interface TakeDecision {
  readonly type: 'takeDecision';
  readonly effect: Effect;
  readonly caseNumber: string;
  readonly decidedOn: LocalDate;
  /** Why; or the wording that was decided, where no more was said. */
  readonly reason: Words | null;
}
/** And when that is undone. */
export interface TakeDecisionBack {
  readonly type: 'takeDecisionBack';
  readonly effect: Effect;
}
