import type { PilotEvent } from '@tiltaksmotor/domain';
import type { Change } from './status.js';

/**
 * What a committee wants to hear of (the rest is in each pilot's history), and whether it moved a pilot on, or ended it: that
 * outweighs all that happened on the way.
 */
const TOLD: { readonly [T in PilotEvent['type']]?: boolean } = {
  ProposalSubmitted: false,
  ProposalRevised: false,
  ConsentDeclined: false,
  ConsentCompleted: true,
  ProposalReturned: true,
  PilotEndorsed: true,
  PilotPassedUnobjected: true,
  PilotDeclined: true,
  PilotLapsed: true,
  PilotWithdrawn: true,
  InitiativeBegun: true,
  TrialStarted: true,
  TrialPaused: false,
  TrialResumed: false,
  TrialExtended: false,
  PartyLeft: false,
  TrialEnded: true,
  FigureVoided: false,
  FigureDisputed: false,
  DisputeResolved: false,
  EvaluationCompleted: true,
  PilotRecommended: true,
  AdoptionDecided: true,
  AdaptationDecided: true,
  StopDecided: true,
  DecisionTakenBack: false,
  AdoptionRecorded: false,
  OutcomeRecorded: true,
};
export const TOLD_EVENTS = Object.keys(TOLD) as readonly PilotEvent['type'][];

/** The one thing of a pilot that a busy reader should know, and how much else there was. */
export interface News {
  readonly change: Change;
  readonly others: number;
}

/** One of each pilot: the newest that moved it, else the newest. `changes` come newest first, and so do the pilots. */
export function newsOf(changes: readonly Change[]): readonly News[] {
  const pilots = [...new Set(changes.map(({ pilot }) => pilot))];
  return pilots.flatMap((pilot) => {
    const own = changes.filter((change) => change.pilot === pilot);
    const change = own.find(({ type }) => TOLD[type as PilotEvent['type']]) ?? own[0];
    return change === undefined ? [] : [{ change, others: own.length - 1 }];
  });
}
