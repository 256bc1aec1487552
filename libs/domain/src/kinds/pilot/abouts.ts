import type { Pilot } from './state.js';
import { TURNS, type Turn } from './turns.js';
import { waitingFor, type Waiting } from './waiting.js';

/** All that people are told of, by the name of its text, and what they are thereby asked to do. */
const OCCASIONS = {
  'appoint-user-representative': 'appoint-user-representative',
  'see-proposal': 'see-proposal',
  'consent-asked': 'consent',
  'consent-declined': 'revise',
  'change-requested': 'revise',
  'consent-asked-anew': 'consent',
  'proposal-revised': null,
  'review-notice': 'object-or-let-pass',
  'review-asked': 'review',
  'objected-to': 'review',
  'preparation-begun': 'prepare',
  'named-representative': null,
  'initiative-begun': null,
  'proposal-returned': 'revise',
  'changes-asked-of-lead': null,
  'another-party-needed': 'revise',
  'pilot-declined': null,
  'pilot-lapsed': null,
  'pilot-withdrawn': null,
  'conflict-declared': null,
  'grace-given': null,
  'trial-started': null,
  'status-called': 'report-status',
  'figure-disputed': 'resolve-dispute',
  'dispute-resolved': null,
  'dispute-ended': null,
  'trial-paused': null,
  'trial-resumed': null,
  'trial-extended': null,
  'party-left': null,
  evaluate: 'evaluate',
  'add-union-view': 'evaluate',
  recommend: 'recommend',
  recommended: null,
  decide: 'decide',
  'decided-adopt': 'adopt',
  'decided-adapt': 'prepare',
  'decided-stop': null,
  'decision-taken-back': null,
  'outcome-recorded': null,
} as const satisfies Readonly<Record<string, Turn | null>>;

export type About = keyof typeof OCCASIONS | `reminder-${Turn}`;
const ASKED: Readonly<Record<string, Turn | null>> = {
  ...OCCASIONS,
  ...Object.fromEntries(TURNS.map((turn) => [`reminder-${turn}`, turn])),
};
export const ABOUTS = Object.keys(ASKED) as readonly About[];

/**
 * Mailed too, though nothing is asked: what committees decided, and that somebody reports for a
 * party, and that a proposal lapsed without anybody having done anything. */
const MAILED: readonly About[] = [
  'pilot-lapsed',
  'named-representative',
  'changes-asked-of-lead',
  'initiative-begun',
  'pilot-declined',
  'recommended',
  'decided-stop',
  'decision-taken-back',
];
/** Whether it is also sent by e-mail. */
export const isMailed = (about: About): boolean => (ASKED[about] ?? null) !== null || MAILED.includes(about);

/** What somebody is thereby asked to do. */
export const turnAskedBy = (about: string): Turn | null =>
  Object.hasOwn(ASKED, about) ? (ASKED[about] ?? null) : null;

/** When what somebody was asked to do falls due, as the pilot stands now. Null where it is done, or nothing was asked. */
export const dueOf = (about: string, pilot: Pilot): string | null => waitOf(about, pilot)?.due ?? null;

/** What somebody was asked to do, as long as the pilot waits for it. */
export const turnStillAskedBy = (about: string, pilot: Pilot): Turn | null => waitOf(about, pilot)?.turn ?? null;

function waitOf(about: string, pilot: Pilot): Waiting | undefined {
  const asked = turnAskedBy(about);
  return waitingFor(pilot).find(({ turn }) => turn === asked);
}
