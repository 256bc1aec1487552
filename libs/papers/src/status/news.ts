import type { TOLD_EVENTS } from './told.js';
import type { Change } from './status.js';

/** The one thing of a pilot that a busy reader should know, and how much else there was. */
export interface News {
  readonly change: Change;
  readonly others: number;
}
type Told = (typeof TOLD_EVENTS)[number];

/** What was decided or came of it outweighs what moved a pilot on, which outweighs all else. */
const DECIDED: readonly string[] = [
  'AdoptionDecided',
  'AdaptationDecided',
  'StopDecided',
  'DecisionTakenBack',
  'OutcomeRecorded',
  'PilotDeclined',
  'PilotLapsed',
  'PilotWithdrawn',
] satisfies readonly Told[];
const MOVED: readonly string[] = [
  'ConsentCompleted',
  'ProposalReturned',
  'PilotEndorsed',
  'PilotPassedUnobjected',
  'InitiativeBegun',
  'TrialStarted',
  'TrialEnded',
  'EvaluationCompleted',
  'PilotRecommended',
] satisfies readonly Told[];
const weight = ({ type }: Change): number => (DECIDED.includes(type) ? 2 : MOVED.includes(type) ? 1 : 0);

/** One of each pilot: the weightiest, and of several as weighty the newest. `changes` come newest first, and so do the pilots. */
export function newsOf(changes: readonly Change[]): readonly News[] {
  const pilots = [...new Set(changes.map(({ pilot }) => pilot))];
  return pilots.flatMap((pilot) => {
    const own = changes.filter((change) => change.pilot === pilot);
    const [change] = own.toSorted((a, b) => weight(b) - weight(a));
    return change === undefined ? [] : [{ change, others: own.length - 1 }];
  });
}
