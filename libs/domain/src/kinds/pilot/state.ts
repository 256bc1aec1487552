import type { LocalDate } from '../../calendar.js';
import type { Effect, Stage, Verdict } from '../shared.js';
import type { Bodies } from '../../policy.js';
import type { Words } from '../../words.js';
import type {
  Change,
  DecidedBy,
  MeasureKind,
  PartyTerms,
  Period,
  Pinned,
  PlannedMilestone,
  Progress,
  Proposal,
  Shown,
} from './fields.js';
import type { Phase } from './phases.js';

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
/** One party's answer to the terms it was asked to consent to. `terms` is their hash. */
export interface PartyAnswer {
  readonly answer: 'open' | 'given' | 'declined' | 'change-requested';
  readonly terms: string;
  readonly askedAt: string;
  readonly answeredAt: string | null;
  /** The version answered. */
  readonly version: number | null;
  readonly reason: Words | null;
  readonly decidedBy: DecidedBy | null;
  /** When the party first consented; null for one that never has. */
  readonly joinedAt: string | null;
}
export interface Figure {
  readonly id: string;
  readonly kind: 'baseline' | 'trial';
  readonly party: string;
  readonly indicator: string;
  readonly period: Period;
  readonly value: number;
  readonly groupSize: number | null;
  readonly method: Words | null;
  readonly cycle: number;
  readonly at: string;
  /** Replaced by a later figure for the same period, counted under a contract that no longer holds, or `voided`. */
  readonly void: boolean;
  /** Since when, and why, the party that gave it says that it is wrong. */
  readonly voided?: { readonly reason: Words; readonly at: string };
  /** Where it is voided: the contract that it was counted under has changed since. */
  readonly underEarlierContract?: true;
}
/**
 * Two figures for the same thing, with both methods, until it is resolved which is shown, or the figure that is disputed no longer
 * holds.
 */
export interface Dispute {
  readonly id: string;
  readonly figure: string;
  readonly party: string;
  readonly value: number;
  readonly method: Words;
  readonly at: string;
  readonly resolved: { readonly shown: Shown; readonly reason: Words; readonly at: string } | null;
}
export interface StatusReport {
  readonly party: string;
  readonly standing: Progress;
  readonly note: Words | null;
  readonly cycle: number;
  readonly at: string;
}
export interface Consultation {
  readonly on: LocalDate;
  readonly unions: Words;
  readonly safetyRepresentative: boolean;
  readonly outcome: Words;
}
export interface Evaluation {
  /** A party, or `users`. */
  readonly from: string;
  readonly change: Change;
  readonly account: Words;
  readonly goOn: boolean;
  readonly cycle: number;
  readonly at: string;
}
export interface Milestone extends PlannedMilestone {
  readonly reachedOn: LocalDate | null;
}
export interface SsuDecision {
  readonly verdict: Verdict;
  readonly caseNumber: string;
  readonly decidedOn: LocalDate;
  readonly reason: Words;
  readonly cycle: number;
  readonly at: string;
}
/** A party that went, and what it was in the pilot: what it reported stays. */
export interface FormerParty {
  readonly reason: Words;
  readonly at: string;
  /** When it first consented; null for one that never has. */
  readonly joinedAt: string | null;
  readonly terms: PartyTerms;
  /** The indicators it reported. */
  readonly reported: readonly string[];
}
export interface Adoption {
  readonly adopted: 'yes' | 'partly' | 'no';
  readonly decidedBy: DecidedBy;
  readonly politicalCase: string | null;
  readonly at: string;
}
/** A committee's latest decision, and what it takes to take it back. */
export interface Undo {
  readonly stage: Stage;
  readonly effect: Effect;
  /** What it changed, as that was before. Null once something is built on it. */
  readonly before: Partial<Omit<Pilot, 'undo'>> | null;
}

export interface Pilot {
  readonly phase: Phase;
  readonly since: string;
  readonly policy: string;
  readonly bodies: Bodies;
  readonly kind: MeasureKind;
  /** Of the measure it began on; absent for a new measure, and for pilots from before this was written down. */
  readonly pinned?: Pinned;
  readonly proposedBy: string;
  readonly proposal: Proposal;
  /** Raised at each revision; 0 in a draft. */
  readonly version: number;
  readonly employers: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, PartyAnswer>>;
  /** The leader of the unit in the lead has sent the proposal as it stands, and so consents once users have seen it. */
  readonly leadConsents?: true;
  /** Why the proposer must revise before anybody answers further, where the FSU returned it or a party left. */
  readonly mustRevise: Words | 'party-left' | null;
  readonly reviewMode: 'notify' | 'decide';
  readonly objections: readonly { readonly by: string; readonly reason: Words; readonly at: string }[];
  /** Since when the FSU's chair lets it pass, where that is so: then it waits for the members' time to object to run out. */
  readonly noObjectionSince?: string;
  readonly conflicts: Readonly<Record<string, 'declared' | 'disqualified' | 'cleared'>>;
  readonly userRepresentative: {
    readonly person: string;
    readonly at: string;
    readonly seenVersion: number | null;
  } | null;
  readonly representatives: Readonly<Record<string, string>>;
  readonly consultations: Readonly<Record<string, Consultation>>;
  readonly plan: {
    readonly startOn: LocalDate;
    readonly endOn: LocalDate;
    readonly milestones: readonly Milestone[];
  } | null;
  readonly cycle: number;
  readonly figures: readonly Figure[];
  readonly disputes: readonly Dispute[];
  readonly statuses: readonly StatusReport[];
  /** When status was last called for; null before the first time of a cycle. */
  readonly statusCalledAt: string | null;
  readonly pausedSince: string | null;
  readonly left: Readonly<Record<string, FormerParty>>;
  readonly evaluations: readonly Evaluation[];
  readonly unionViews: readonly { readonly by: string; readonly view: Words; readonly cycle: number }[];
  readonly missingEvaluations: readonly string[];
  readonly recommendation: { readonly verdict: Verdict; readonly reason: Words; readonly at: string } | null;
  readonly decisions: readonly SsuDecision[];
  readonly adoptions: Readonly<Record<string, Adoption>>;
  readonly outcome: {
    readonly achieved: 'yes' | 'partly' | 'no';
    readonly account: Words | null;
    readonly referrals: number | null;
  } | null;
  readonly dates: Dates;
  readonly undo: Undo | null;
}

export const NO_DATES: Dates = {
  remindAt: null,
  lapseAt: null,
  passAt: null,
  statusAt: null,
  endAt: null,
  closeAt: null,
  followUpAt: null,
  resumeAt: null,
};

export const INITIAL: Pilot = {
  phase: 'unknown',
  since: '',
  policy: '',
  bodies: { review: '', decision: '', users: '', unions: '' },
  kind: 'trial',
  proposedBy: '',
  proposal: {
    measure: { code: '' },
    title: null,
    aim: null,
    lead: '',
    parties: [],
    indicators: [],
    initiative: null,
  },
  version: 0,
  employers: {},
  answers: {},
  mustRevise: null,
  reviewMode: 'notify',
  objections: [],
  conflicts: {},
  userRepresentative: null,
  representatives: {},
  consultations: {},
  plan: null,
  cycle: 1,
  figures: [],
  disputes: [],
  statuses: [],
  statusCalledAt: null,
  pausedSince: null,
  left: {},
  evaluations: [],
  unionViews: [],
  missingEvaluations: [],
  recommendation: null,
  decisions: [],
  adoptions: {},
  outcome: null,
  dates: NO_DATES,
  undo: null,
};
