import { TURNS, type Turn } from './turns.js';

const OCCASIONS = [
  'appoint-user-representative',
  'see-proposal',
  'consent-asked',
  'consent-declined',
  'change-requested',
  'consent-asked-anew',
  'proposal-revised',
  'review-notice',
  'review-asked',
  'objected-to',
  'preparation-begun',
  'initiative-begun',
  'proposal-returned',
  'another-party-needed',
  'pilot-declined',
  'pilot-lapsed',
  'pilot-withdrawn',
  'conflict-declared',
  'grace-given',
  'trial-started',
  'status-called',
  'figure-disputed',
  'dispute-resolved',
  'trial-paused',
  'trial-resumed',
  'trial-extended',
  'party-left',
  'evaluate',
  'add-union-view',
  'recommend',
  'decide',
  'decided-adopt',
  'decided-adapt',
  'decided-stop',
  'outcome-recorded',
] as const;

/** All that people are told of, by the name of its text. */
export type About = (typeof OCCASIONS)[number] | `reminder-${Turn}`;
export const ABOUTS: readonly About[] = [...OCCASIONS, ...TURNS.map((turn) => `reminder-${turn}` as const)];
