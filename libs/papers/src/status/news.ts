import type { TOLD_EVENTS } from './told.js';
import type { Change } from './status.js';

/** The one thing of a pilot that a busy reader should know, and how much else there was. */
export interface News {
  readonly change: Change;
  readonly others: number;
}
type Told = (typeof TOLD_EVENTS)[number];

/** What moved a pilot on, or ended it: that outweighs all that happened on the way. */
const MOVED: readonly string[] = [
  'ConsentCompleted',
  'ProposalReturned',
  'PilotEndorsed',
  'PilotPassedUnobjected',
  'PilotDeclined',
  'PilotLapsed',
  'PilotWithdrawn',
  'InitiativeBegun',
  'TrialStarted',
  'TrialEnded',
  'EvaluationCompleted',
  'PilotRecommended',
  'AdoptionDecided',
  'AdaptationDecided',
  'StopDecided',
  'OutcomeRecorded',
] satisfies readonly Told[];

/** One of each pilot: the newest that moved it, else the newest. `changes` come newest first, and so do the pilots. */
export function newsOf(changes: readonly Change[]): readonly News[] {
  const pilots = [...new Set(changes.map(({ pilot }) => pilot))];
  return pilots.flatMap((pilot) => {
    const own = changes.filter((change) => change.pilot === pilot);
    const change = own.find(({ type }) => MOVED.includes(type)) ?? own[0];
    return change === undefined ? [] : [{ change, others: own.length - 1 }];
  });
}
