// What kinds speak of to one another: a pilot asks a committee for a case, and what the committee decides comes back to the pilot.

/** For what a pilot is before a committee: its review, then what is recommended of its result, and what is decided of that. */
export type Stage = 'review' | 'recommendation' | 'decision';

/** What a decision does to the pilot: the first three answer a review, the others a recommendation or the decision. */
export const EFFECTS = ['endorse', 'return', 'decline', 'adopt', 'adapt', 'stop'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What is to become of what was tried: a recommendation, and the decision. */
export type Verdict = 'adopt' | 'adapt' | 'stop';
