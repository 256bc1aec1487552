import type { LocalDate } from '../../calendar.js';
import type { Effect, Stage, Verdict } from '../shared.js';
import type { Words } from '../../words.js';
import type { Proposal } from './proposal.js';

/** Who decided, where a coordinator registers somebody else's answer. */
export interface DecidedBy {
  readonly name: Words;
  readonly on: LocalDate;
}
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
/** A count, rate or answer. `groupSize` is how many people it concerns, where that is known. */
export interface Counted {
  readonly indicator: string;
  readonly period: Period;
  readonly value: number;
  readonly groupSize: number | null;
  readonly method: Words | null;
}
export interface PlannedMilestone {
  readonly id: string;
  readonly title: Words;
  readonly on: LocalDate;
}
export type Progress = 'on-plan' | 'at-risk' | 'stopped';
export type Change = 'better' | 'unchanged' | 'worse' | 'unknown';
export type Shown = 'reported' | 'disputed' | 'both';

interface ConsentAnswered {
  readonly parties: readonly string[];
  /** The version of the proposal that was answered. */
  readonly version: number;
  readonly decidedBy: DecidedBy | null;
}

/** All that can be asked of a pilot. The last seven are given by the engine alone. */
export type PilotCommand =
  | { readonly type: 'draft'; readonly policy: string; readonly proposal: Proposal }
  | { readonly type: 'editDraft'; readonly proposal: Proposal }
  | { readonly type: 'discard' }
  | { readonly type: 'submit' }
  | { readonly type: 'appointUserRepresentative'; readonly person: string }
  | { readonly type: 'confirmSeen' }
  | ({ readonly type: 'giveConsent' } & ConsentAnswered)
  | ({ readonly type: 'declineConsent'; readonly reason: Words } & ConsentAnswered)
  | ({ readonly type: 'requestChange'; readonly change: Words } & ConsentAnswered)
  | { readonly type: 'revise'; readonly proposal: Proposal }
  | { readonly type: 'sendAgain' }
  | { readonly type: 'withdraw'; readonly reason: Words }
  | { readonly type: 'object'; readonly reason: Words }
  | { readonly type: 'letPass' }
  | { readonly type: 'endorse'; readonly note: Words | null }
  | { readonly type: 'returnProposal'; readonly reason: Words }
  | { readonly type: 'declineProposal'; readonly reason: Words }
  | { readonly type: 'declareConflict'; readonly person: string }
  | { readonly type: 'settleConflict'; readonly person: string; readonly disqualified: boolean }
  | { readonly type: 'nameRepresentative'; readonly party: string; readonly person: string }
  | {
      readonly type: 'recordConsultation';
      readonly employer: string;
      readonly on: LocalDate;
      readonly unions: Words;
      readonly safetyRepresentative: boolean;
      readonly outcome: Words;
    }
  | ({ readonly type: 'recordBaseline'; readonly party: string } & Counted)
  | {
      readonly type: 'setPlan';
      readonly startOn: LocalDate;
      readonly endOn: LocalDate;
      readonly milestones: readonly PlannedMilestone[];
    }
  | { readonly type: 'startTrial' }
  | {
      readonly type: 'reportStatus';
      readonly party: string;
      readonly standing: Progress;
      readonly note: Words | null;
      readonly figures: readonly Counted[];
    }
  | ({ readonly type: 'recordFigure'; readonly party: string } & Counted)
  | {
      readonly type: 'disputeFigure';
      readonly party: string;
      readonly figure: string;
      readonly value: number;
      readonly method: Words;
    }
  /** Says that a figure of one's own is wrong. It stays to be seen, with the reason. */
  | { readonly type: 'voidFigure'; readonly party: string; readonly figure: string; readonly reason: Words }
  | { readonly type: 'resolveDispute'; readonly dispute: string; readonly shown: Shown; readonly reason: Words }
  | { readonly type: 'reachMilestone'; readonly milestone: string; readonly on: LocalDate }
  | { readonly type: 'pauseTrial'; readonly reason: Words; readonly until: LocalDate | null }
  | { readonly type: 'resumeTrial' }
  | { readonly type: 'extendTrial'; readonly endOn: LocalDate; readonly reason: Words }
  | { readonly type: 'leave'; readonly party: string; readonly reason: Words }
  | { readonly type: 'endTrial'; readonly reason: Words | null }
  | {
      readonly type: 'evaluate';
      readonly party: string;
      readonly change: Change;
      readonly account: Words;
      readonly goOn: boolean;
    }
  | { readonly type: 'evaluateAsUser'; readonly change: Change; readonly account: Words; readonly goOn: boolean }
  | { readonly type: 'addUnionView'; readonly view: Words }
  | { readonly type: 'recommend'; readonly verdict: Verdict; readonly reason: Words }
  | {
      readonly type: 'recordDecision';
      readonly verdict: Verdict;
      readonly caseNumber: string;
      readonly decidedOn: LocalDate;
      readonly reason: Words;
    }
  | {
      readonly type: 'recordAdoption';
      readonly party: string;
      readonly adopted: 'yes' | 'partly' | 'no';
      readonly decidedBy: DecidedBy;
      readonly politicalCase: string | null;
    }
  | {
      readonly type: 'recordOutcome';
      readonly achieved: 'yes' | 'partly' | 'no';
      readonly account: Words | null;
      /** How many candidates were passed on. Their names are never stored. */
      readonly referrals: number | null;
    }
  | { readonly type: 'remind' }
  | { readonly type: 'lapse' }
  | { readonly type: 'noteReviewNotice' }
  | { readonly type: 'passUnobjected' }
  | { readonly type: 'callForStatus' }
  | { readonly type: 'closeEvaluation' }
  /** A committee undoes what it decided at a stage: what was wrongly recorded there. */
  | { readonly type: 'takeBackDecision'; readonly stage: Stage; readonly effect: Effect };

export type CommandType = PilotCommand['type'];
export type CommandOf<T extends CommandType> = Extract<PilotCommand, { type: T }>;
