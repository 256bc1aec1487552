import type { CaseDecision } from './state.js';

/** What may be said of a decision besides its reason. */
export const DECISION_FIELDS = ['proposal', 'text', 'effect', 'votes'] as const;
export type DecisionField = (typeof DECISION_FIELDS)[number];
type About = { readonly kind: string; readonly stage?: string; readonly effects?: readonly string[] };

const FIELDS: Readonly<Record<CaseDecision['outcome'], readonly DecisionField[]>> = {
  proposal: ['proposal', 'votes'],
  amended: ['text', 'effect', 'votes'],
  postponed: [],
  returned: [],
  noted: ['text', 'votes'],
};

/** What may be sent back is decided on when it is returned; whatever else is returned waits for its secretary. */
export const isReviewed = ({ kind, stage, effects = [] }: About): boolean =>
  (kind === 'pilot' && stage === 'review') || effects.includes('return');

/** What has a meaning in an outcome. All else is refused, so that nothing that was sent is lost. */
export const fieldsOf = (outcome: CaseDecision['outcome'], about: About): readonly DecisionField[] =>
  outcome === 'returned' && isReviewed(about) ? ['votes'] : FIELDS[outcome];
