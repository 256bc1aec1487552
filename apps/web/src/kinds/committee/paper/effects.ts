import type { CaseMatter } from '../../../api/types.gen.js';

const REVIEW = ['endorse', 'return', 'decline'] as const;
const RESULT = ['adopt', 'adapt', 'stop'] as const;
export type Effect = Extract<CaseMatter, { kind: 'stream' }>['effects'][number];

/** What a decision in such a case can be made to do: the API refuses what does not fit. */
export function effectsFor(about: CaseMatter): readonly Effect[] {
  if (about.kind === 'stream') return about.effects;
  if (about.kind !== 'pilot') return [];
  return about.stage === 'review' ? REVIEW : RESULT;
}
