import type { Words } from '../../words.js';
import type { MeetingPlan } from './commands.js';
import type { GivenPriority } from './priorities.js';
import type {
  Matter,
  Attachment,
  Attendance,
  Case,
  CaseDecision,
  Documents,
  FollowUp,
  LetStand,
  MeetingDates,
  MinutesFault,
  Origin,
  PaperPart,
  Alternative,
} from './state.js';

/** A case put on an agenda, or taken back to the queue where `meeting` is null. */
export interface Placement {
  readonly case: string;
  readonly meeting: string | null;
}
export interface Planned extends Omit<MeetingPlan, 'carriesStatus' | 'policy'> {
  readonly meeting: string;
  readonly carriesStatus: boolean;
  readonly policy: string;
  readonly dates: MeetingDates;
}
export interface Dated {
  /** Of one meeting: only what changes. */
  readonly dates?: Partial<MeetingDates>;
}
/** On the agenda as it froze: in order, each with its number. Standing cases come into being here. */
export interface Numbered {
  readonly case: string;
  readonly number: string;
  readonly about?: Matter;
}

export type CommitteeEvent = Dated &
  (
    | { readonly type: 'CommitteeEstablished'; readonly committee: string; readonly policy: string }
    | { readonly type: 'PrioritiesSet'; readonly priorities: readonly GivenPriority[] }
    | { readonly type: 'MeetingPlanned'; readonly plan: Planned }
    | {
        readonly type: 'MeetingMoved';
        readonly meeting: string;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly place: Words | null;
        readonly sequence: number;
        /** When it was to begin before it was moved; events from before this was kept do not say. */
        readonly was?: string;
      }
    /** Its cases go back to the queue, in order. */
    | { readonly type: 'MeetingCancelled'; readonly meeting: string; readonly reason: Words }
    | { readonly type: 'MeetingOpened'; readonly meeting: string }
    | {
        readonly type: 'CaseBooked';
        readonly case: string;
        readonly kind: Case['kind'];
        readonly about: Matter;
        readonly title: Words | null;
        readonly parts: Readonly<Partial<Record<PaperPart, Words | null>>>;
        readonly proposals: readonly Alternative[];
        readonly attachments: readonly Attachment[];
        readonly origin: Origin | null;
        readonly policy: string;
        /** Waits for the secretary to place it. */
        readonly parked: boolean;
      }
    | { readonly type: 'CasesPlaced'; readonly placements: readonly Placement[] }
    | {
        readonly type: 'PaperWritten';
        readonly case: string;
        readonly title: Words | null;
        readonly parts: Readonly<Partial<Record<PaperPart, Words | null>>>;
        readonly proposals: readonly Alternative[] | null;
      }
    | { readonly type: 'Attached'; readonly case: string; readonly attachment: Attachment }
    | { readonly type: 'Detached'; readonly case: string; readonly attachment: string }
    /** `reason` is null where a pilot needed it no longer. */
    | { readonly type: 'CaseWithdrawn'; readonly case: string; readonly reason: Words | null }
    | { readonly type: 'AgendaOrdered'; readonly meeting: string; readonly cases: readonly string[] }
    | {
        readonly type: 'AgendaFrozen';
        readonly meeting: string;
        readonly agenda: readonly Numbered[];
        readonly version: number;
        /** In which the numbers were given: a year, or `all`. */
        readonly series: string;
      }
    /** The cut-off came and nothing was on the agenda: nothing is frozen, and leader and secretary are told. */
    | { readonly type: 'AgendaEmpty'; readonly meeting: string }
    | {
        readonly type: 'LateCaseAdded';
        readonly meeting: string;
        readonly added: Numbered;
        readonly version: number;
        readonly series: string;
      }
    | { readonly type: 'ChangesAsked'; readonly meeting: string; readonly since: string | null }
    | { readonly type: 'ChangesNoted'; readonly meeting: string; readonly changed: number }
    | { readonly type: 'BookAsked'; readonly meeting: string; readonly version: number }
    | { readonly type: 'BookMade'; readonly meeting: string; readonly version: number; readonly documents: Documents }
    | {
        readonly type: 'RoundOpened';
        readonly meeting: string;
        readonly policy: string;
        readonly answersBy: string;
        readonly agenda: readonly Numbered[];
        readonly series: string;
      }
    | {
        readonly type: 'RoundAnswered';
        readonly meeting: string;
        readonly case: string;
        readonly person: string;
        readonly proposal: string | null;
        readonly remark: Words | null;
      }
    /** `silent` are those who have not answered. */
    | { readonly type: 'RoundReminded'; readonly meeting: string; readonly silent: readonly string[] }
    /** Cases without a majority went back to the queue. */
    | { readonly type: 'RoundClosed'; readonly meeting: string }
    | ({ readonly type: 'MeetingHeld'; readonly meeting: string } & Attendance)
    | ({ readonly type: 'AttendanceRecorded'; readonly meeting: string; readonly reason?: Words } & Attendance)
    /** An outage held a deadline up that takes silence for an answer: people get more time. */
    | { readonly type: 'TimeGiven'; readonly meeting: string }
    | { readonly type: 'MeetingReminded'; readonly meeting: string }
    | {
        readonly type: 'DisqualificationSettled';
        readonly case: string;
        readonly person: string;
        readonly disqualified: boolean;
        readonly reason: Words;
        /** Who steps in for them in this case. */
        readonly deputy?: string;
      }
    | ({
        readonly type: 'CaseDecided';
        readonly case: string;
        /** Missing where its submitter was told at once. */
        readonly told?: 'with-minutes';
      } & Omit<CaseDecision, 'at' | 'undoing' | 'moved' | 'toldIn'>)
    | { readonly type: 'DecisionMoved'; readonly case: string }
    | { readonly type: 'DecisionNotMoved'; readonly case: string; readonly refusal: string }
    | { readonly type: 'UndoingAsked'; readonly case: string; readonly reason: Words; readonly by: string }
    | {
        readonly type: 'DecisionUndone';
        readonly case: string;
        readonly reason: Words;
        readonly by: string;
        /** Nobody but the committee's people had been told of it. */
        readonly untold?: true;
      }
    | { readonly type: 'UndoingRefused'; readonly case: string; readonly refusal: string }
    | {
        readonly type: 'CaseForwarded';
        readonly case: string;
        readonly committee: string;
        readonly reason: Words | null;
      }
    | { readonly type: 'ForwardTaken'; readonly case: string; readonly committee: string; readonly as: string }
    | { readonly type: 'FollowUpAdded'; readonly followUp: Omit<FollowUp, 'done'> }
    | { readonly type: 'FollowUpReminded'; readonly followUp: string; readonly remindAt: string }
    | { readonly type: 'FollowUpCompleted'; readonly followUp: string; readonly outcome: Words }
    | { readonly type: 'MinutesWritten'; readonly meeting: string; readonly case: string | null; readonly text: Words }
    /** The redaction check suspected something that tells of nobody. */
    | {
        readonly type: 'SuspicionsOverruled';
        readonly meeting: string;
        readonly faults: readonly LetStand[];
        readonly reason: Words;
        readonly by: string;
      }
    | {
        readonly type: 'MinutesSent';
        readonly meeting: string;
        readonly version: number;
        /** Why minutes that were out are made anew. */
        readonly correction?: Words;
      }
    | { readonly type: 'MinutesAsked'; readonly meeting: string; readonly version: number }
    | {
        readonly type: 'MinutesMade';
        readonly meeting: string;
        readonly version: number;
        readonly documents: Documents;
        /** Until when silence has not approved them yet, had they been delivered now: what whoever is asked is told. */
        readonly answerBy?: string | null;
      }
    /** The redaction check found what minutes may not hold. They are to be corrected and sent again. */
    | {
        readonly type: 'MinutesHeldBack';
        readonly meeting: string;
        readonly version: number;
        readonly faults: readonly MinutesFault[];
      }
    | { readonly type: 'MinutesDelivered'; readonly meeting: string }
    | {
        readonly type: 'MinutesAnswered';
        readonly meeting: string;
        readonly person: string;
        readonly approve: boolean;
        readonly remark: Words | null;
      }
    /**
     * `reportsTo` is the committee that takes note of them. `version` is of the document that says that they are approved;
     * those approved before there was such a one are the document that was sent.
     */
    | {
        readonly type: 'MinutesApproved';
        readonly meeting: string;
        readonly reportsTo: string | null;
        readonly version?: number;
      }
  );

export type CommitteeEventOf<T extends CommitteeEvent['type']> = Extract<CommitteeEvent, { type: T }>;
