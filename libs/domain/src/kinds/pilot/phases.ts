import type { MeasureKind } from './fields.js';

/** From proposal to conclusion. `unknown` is a pilot that is not there yet. */
export const PHASES = [
  'unknown',
  'draft',
  'consent',
  'review',
  'preparation',
  'trial',
  'joint-action',
  'evaluation',
  'reporting',
  'concluded',
  'declined',
  'lapsed',
  'withdrawn',
  'discarded',
] as const;
export type Phase = (typeof PHASES)[number];

/** The phases that each kind of pilot goes through when nothing turns it aside, in order. */
export const WAYS = {
  trial: ['draft', 'consent', 'review', 'preparation', 'trial', 'evaluation', 'reporting', 'concluded'],
  'joint-initiative': ['draft', 'consent', 'review', 'joint-action', 'concluded'],
} as const satisfies Readonly<Record<MeasureKind, readonly Phase[]>>;
