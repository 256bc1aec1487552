import type { CaseMatter } from '../api/types.gen.js';

const REVIEW = ['endorse', 'return', 'decline'] as const;
const RESULT = ['adopt', 'adapt', 'stop'] as const;
export type Effect = (typeof REVIEW | typeof RESULT)[number];

/** What a decision in such a case can be made to do: the API refuses what does not fit. */
export const effectsFor = (about: CaseMatter): readonly Effect[] =>
  about.kind !== 'pilot' ? [] : about.stage === 'review' ? REVIEW : RESULT;
