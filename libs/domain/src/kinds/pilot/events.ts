import type { LocalDate } from '../../calendar.js';
import type { Effect, Stage, Verdict } from '../shared.js';
import type { Bodies } from '../../policy.js';
import type { Words } from '../../words.js';
import type { Change, Counted, DecidedBy, PlannedMilestone, Shown, Progress } from './commands.js';
import type { Phase } from './phases.js';
import type { MeasureKind, Pinned, Proposal } from './proposal.js';

/** What falls due, fixed when it is decided. Entering a phase forgets the dates of the phase before. */
export interface Dates {
  readonly remindAt: string | null;
  readonly lapseAt: string | null;
  readonly passAt: string | null;
  readonly statusAt: string | null;
  readonly endAt: string | null;
  readonly closeAt: string | null;
  readonly followUpAt: string | null;
  readonly resumeAt: string | null;
}
interface Dated {
  readonly dates?: Partial<Dates>;
}
interface Cased {
  /**
   * What ends the case that a committee has of the pilot at this stage: its own decision, which it can take back for as
   * long as nothing is built on it, or null where the pilot needs the case no longer.
   */
  readonly case?: { readonly stage: Stage; readonly effect: Effect | null };
}
/** The proposal as it now stands, with the hash of what each party is asked to consent to. */
interface Proposed {
  readonly proposal: Proposal;
  readonly version: number;
  readonly terms: Readonly<Record<string, string>>;
  readonly employers: Readonly<Record<string, string>>;
  /** Sent by the leader of the unit that leads it, who thereby consents for that unit. */
  readonly leadConsents?: true;
}
interface Answered {
  readonly party: string;
  readonly version: number;
  readonly terms: string;
  readonly decidedBy: DecidedBy | null;
}

export type PilotEvent = Dated &
  Cased &
  (
    | {
        readonly type: 'PilotDrafted';
        readonly by: string;
        readonly policy: string;
        readonly bodies: Bodies;
        readonly kind: MeasureKind;
        readonly proposal: Proposal;
        readonly pinned?: Pinned | null;
      }
    | {
        readonly type: 'DraftEdited';
        readonly kind: MeasureKind;
        readonly proposal: Proposal;
        /** Where another measure was chosen. */
        readonly pinned?: Pinned | null;
      }
    | { readonly type: 'DraftDiscarded' }
    | ({ readonly type: 'ProposalSubmitted' } & Proposed)
    | { readonly type: 'UserRepresentativeAppointed'; readonly person: string }
    | { readonly type: 'ProposalSeen'; readonly person: string; readonly version: number }
    | ({ readonly type: 'ConsentGiven' } & Answered)
    | ({ readonly type: 'ConsentDeclined'; readonly reason: Words } & Answered)
    | ({ readonly type: 'ChangeRequested'; readonly change: Words } & Answered)
    | { readonly type: 'ConsentCompleted'; readonly review: 'notify' | 'decide' }
    | ({
        readonly type: 'ProposalRevised';
        /** Parties whose consent is asked anew. */
        readonly reopened: readonly string[];
        /** Figures counted under a contract that no longer holds. */
        readonly voided: readonly string[];
        /** Where another measure was chosen. */
        readonly pinned?: Pinned | null;
      } & Proposed)
    | { readonly type: 'PilotWithdrawn'; readonly reason: Words }
    | { readonly type: 'PilotLapsed' }
    /** A lapsed proposal as it was: who had not consented is asked again. */
    | ({ readonly type: 'ProposalSentAgain' } & Proposed)
    | { readonly type: 'GraceGiven'; readonly before: 'lapse' | 'passUnobjected' | 'closeEvaluation' }
    | { readonly type: 'Reminded' }
    | { readonly type: 'ReviewNoticed' }
    | {
        readonly type: 'ProposalObjectedTo';
        readonly by: string;
        readonly reason: Words;
        /** Until then the FSU was only notified. */
        readonly nowForDecision?: true;
      }
    /** By the FSU's chair, where the FSU is only notified. */
    | { readonly type: 'NoObjectionSaid'; readonly by: string }
    | { readonly type: 'PilotEndorsed'; readonly note: Words | null }
    | { readonly type: 'PilotPassedUnobjected' }
    | { readonly type: 'InitiativeBegun' }
    | { readonly type: 'ProposalReturned'; readonly reason: Words }
    | { readonly type: 'PilotDeclined'; readonly reason: Words }
    | { readonly type: 'ConflictDeclared'; readonly person: string }
    | { readonly type: 'ConflictSettled'; readonly person: string; readonly disqualified: boolean }
    | {
        readonly type: 'RepresentativeNamed';
        readonly party: string;
        readonly person: string;
        /** They took it on themselves, and need not be told. */
        readonly byThemselves?: true;
      }
    | {
        readonly type: 'ConsultationRecorded';
        readonly employer: string;
        readonly on: LocalDate;
        readonly unions: Words;
        readonly safetyRepresentative: boolean;
        readonly outcome: Words;
      }
    | ({
        readonly type: 'FigureRecorded';
        readonly figure: string;
        readonly kind: 'baseline' | 'trial';
        readonly party: string;
      } & Counted)
    | {
        readonly type: 'PlanSet';
        readonly startOn: LocalDate;
        readonly endOn: LocalDate;
        readonly milestones: readonly PlannedMilestone[];
      }
    | { readonly type: 'ConsentReopened' }
    | { readonly type: 'TrialStarted' }
    | { readonly type: 'StatusCalled' }
    | {
        readonly type: 'StatusReported';
        readonly party: string;
        readonly standing: Progress;
        readonly note: Words | null;
      }
    | {
        readonly type: 'FigureDisputed';
        readonly dispute: string;
        readonly figure: string;
        readonly party: string;
        readonly value: number;
        readonly method: Words;
      }
    | { readonly type: 'FigureVoided'; readonly figure: string; readonly party: string; readonly reason: Words }
    | { readonly type: 'DisputeResolved'; readonly dispute: string; readonly shown: Shown; readonly reason: Words }
    | { readonly type: 'MilestoneReached'; readonly milestone: string; readonly on: LocalDate }
    | { readonly type: 'TrialPaused'; readonly reason: Words }
    | { readonly type: 'TrialResumed' }
    | { readonly type: 'TrialExtended'; readonly endOn: LocalDate; readonly reason: Words }
    | { readonly type: 'PartyLeft'; readonly party: string; readonly reason: Words }
    | {
        readonly type: 'TrialEnded';
        readonly cause: 'plan' | 'decided' | 'too-few-parties';
        readonly reason: Words | null;
      }
    | {
        readonly type: 'EvaluationGiven';
        readonly party: string;
        readonly change: Change;
        readonly account: Words;
        readonly goOn: boolean;
      }
    | {
        readonly type: 'UserEvaluationGiven';
        readonly person: string;
        readonly change: Change;
        readonly account: Words;
        readonly goOn: boolean;
      }
    | { readonly type: 'UnionViewAdded'; readonly by: string; readonly view: Words }
    /** `missing` are the parties, and `users`, whose evaluation had not come. */
    | { readonly type: 'EvaluationCompleted'; readonly missing: readonly string[] }
    | { readonly type: 'PilotRecommended'; readonly verdict: Verdict; readonly reason: Words }
    | ({ readonly type: 'AdoptionDecided' } & DecisionTaken)
    | ({ readonly type: 'AdaptationDecided' } & DecisionTaken)
    | ({ readonly type: 'StopDecided' } & DecisionTaken)
    /** All that it had changed is as it was, in the phase it was taken in. */
    | { readonly type: 'DecisionTakenBack'; readonly stage: Stage; readonly effect: Effect; readonly phase: Phase }
    | {
        readonly type: 'AdoptionRecorded';
        readonly party: string;
        readonly adopted: 'yes' | 'partly' | 'no';
        readonly decidedBy: DecidedBy;
        readonly politicalCase: string | null;
      }
    | {
        readonly type: 'OutcomeRecorded';
        readonly achieved: 'yes' | 'partly' | 'no';
        readonly account: Words | null;
        readonly referrals: number | null;
      }
  );

interface DecisionTaken {
  readonly caseNumber: string;
  readonly decidedOn: LocalDate;
  readonly reason: Words;
}
export type EventOf<T extends PilotEvent['type']> = Extract<PilotEvent, { type: T }>;
