import type { LocalDate } from '../../calendar.js';
import type { Effect, Stage, Verdict, StreamBooking } from '../shared.js';
import type { Words } from '../../words.js';
import type { GivenPriority } from './priorities.js';
import type {
  Matter,
  Attachment,
  Attendance,
  Documents,
  LetStand,
  MinutesFault,
  PaperPart,
  Alternative,
  Votes,
} from './state.js';

/** A meeting as its planner gives it. What is null is for the committee's policy to say. */
export interface MeetingPlan {
  readonly kind: 'ordinary' | 'extraordinary';
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: Words | null;
  /** Whether the status of recruitment and retention is a case here; null lets the plan decide. */
  readonly carriesStatus: boolean | null;
  /** Another policy than the committee's own: for exercises. */
  readonly policy: string | null;
}

/** All that can be asked of a committee. Those after `bookCase` are given by the engine alone. */
export type CommitteeCommand =
  | { readonly type: 'planMeetings'; readonly meetings: readonly MeetingPlan[] }
  | {
      readonly type: 'moveMeeting';
      readonly meeting: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly place: Words | null;
    }
  | { readonly type: 'cancelMeeting'; readonly meeting: string; readonly reason: Words }
  /** The form of five fields that anybody may fill in. */
  | {
      readonly type: 'submitCase';
      readonly title: Words;
      readonly summary: Words;
      readonly background: Words;
      readonly proposal: Words | null;
      readonly wantedBy: LocalDate | null;
    }
  | {
      readonly type: 'writePaper';
      readonly case: string;
      readonly title: Words | null;
      readonly parts: Readonly<Partial<Record<PaperPart, Words | null>>>;
      /** All alternatives, in order; null leaves them as they are. */
      readonly proposals: readonly Alternative[] | null;
    }
  | { readonly type: 'attach'; readonly case: string; readonly attachment: Attachment }
  | { readonly type: 'detach'; readonly case: string; readonly attachment: string }
  | { readonly type: 'withdrawCase'; readonly case: string; readonly reason: Words }
  /** On a meeting's agenda, or back in the queue. */
  | { readonly type: 'placeCase'; readonly case: string; readonly meeting: string | null }
  | { readonly type: 'orderAgenda'; readonly meeting: string; readonly cases: readonly string[] }
  | { readonly type: 'freezeAgenda'; readonly meeting: string }
  | { readonly type: 'addLateCase'; readonly case: string; readonly meeting: string }
  | ({ readonly type: 'holdMeeting'; readonly meeting: string } & Attendance)
  | ({
      readonly type: 'recordAttendance';
      readonly meeting: string;
      /** Why it is put right: needed once minutes are out. */
      readonly reason: Words | null;
    } & Attendance)
  | {
      readonly type: 'settleDisqualification';
      readonly case: string;
      readonly person: string;
      readonly disqualified: boolean;
      readonly reason: Words;
      /** Who steps in for them in this case. */
      readonly deputy: string | null;
    }
  | {
      readonly type: 'decideCase';
      readonly case: string;
      readonly outcome: 'proposal' | 'amended' | 'postponed' | 'returned' | 'noted';
      /** The alternative chosen, where it is one of them. */
      readonly proposal: string | null;
      /** The wording, where it was amended, or how it was taken note of. */
      readonly text: Words | null;
      /** What it does to the pilot, where it was amended. */
      readonly effect: Effect | null;
      readonly votes: Votes | null;
      readonly reason: Words | null;
    }
  | { readonly type: 'undoDecision'; readonly case: string; readonly reason: Words }
  | { readonly type: 'forwardCase'; readonly case: string; readonly reason: Words | null }
  | {
      readonly type: 'addFollowUp';
      readonly case: string;
      readonly owner: string;
      readonly what: Words;
      readonly due: LocalDate;
    }
  | { readonly type: 'completeFollowUp'; readonly followUp: string; readonly outcome: Words }
  | { readonly type: 'writeMinutes'; readonly meeting: string; readonly case: string | null; readonly text: Words }
  | {
      readonly type: 'sendMinutes';
      readonly meeting: string;
      /** What the redaction check only suspects, and why it may stand. */
      readonly letStand?: { readonly faults: readonly LetStand[]; readonly reason: Words } | undefined;
    }
  | {
      readonly type: 'answerMinutes';
      readonly meeting: string;
      readonly approve: boolean;
      readonly remark: Words | null;
    }
  | { readonly type: 'approveMinutes'; readonly meeting: string }
  | {
      readonly type: 'openRound';
      readonly cases: readonly string[];
      readonly answersBy: string;
      readonly policy: string | null;
    }
  | {
      readonly type: 'answerRound';
      readonly meeting: string;
      readonly case: string;
      /** Null is a vote against every alternative. */
      readonly proposal: string | null;
      readonly remark: Words | null;
    }
  | { readonly type: 'closeRound'; readonly meeting: string }
  /** What the mandate puts first: all of it, in order. */
  | { readonly type: 'setPriorities'; readonly priorities: readonly GivenPriority[] }
  | { readonly type: 'establish'; readonly committee: string; readonly policy: string }
  /** Another stream asks for a case. `from` is that stream, which the engine adds. */
  | { readonly type: 'bookCase'; readonly from?: string; readonly booking: Booking }
  /** A stream needs its case no longer: it was decided otherwise, withdrawn, or moved on. Of a pilot, the one of a stage. */
  | { readonly type: 'dropCase'; readonly from?: string; readonly stage?: Stage }
  | { readonly type: 'openMeeting'; readonly meeting: string }
  | { readonly type: 'askWhetherChanged'; readonly meeting: string }
  /** How many pilots changed since the last status case. */
  | { readonly type: 'noteChanges'; readonly meeting: string; readonly changed: number }
  | { readonly type: 'askForBook'; readonly meeting: string }
  | { readonly type: 'noteBook'; readonly meeting: string; readonly version: number; readonly documents: Documents }
  | { readonly type: 'remindOfMeeting'; readonly meeting: string }
  | { readonly type: 'remindOfRound'; readonly meeting: string }
  | { readonly type: 'askForMinutes'; readonly meeting: string }
  /** Where `faults` names places that hold what minutes may not, there are no documents. */
  | {
      readonly type: 'noteMinutes';
      readonly meeting: string;
      readonly version: number;
      readonly documents: Documents;
      readonly faults?: readonly MinutesFault[];
    }
  /** Silence counts as approval from here. */
  | { readonly type: 'noteMinutesDelivered'; readonly meeting: string }
  | { readonly type: 'noteEffect'; readonly case: string }
  | { readonly type: 'noteNoEffect'; readonly case: string; readonly refusal?: string }
  | { readonly type: 'noteUndone'; readonly case: string }
  | { readonly type: 'noteNotUndone'; readonly case: string; readonly refusal?: string }
  /** The other committee has it: `as` is its case there. */
  | { readonly type: 'noteForwarded'; readonly case: string; readonly committee: string; readonly as: string }
  | { readonly type: 'remindFollowUp'; readonly followUp: string };

/** What another stream wants a case about. */
export type Booking =
  | StreamBooking
  | {
      readonly of: 'pilot';
      readonly stage: Stage;
      readonly measure: string;
      readonly title: Words | null;
      /** What the FSU recommended, where the SSU is to decide. */
      readonly recommended: Verdict | null;
      readonly reason: Words | null;
      readonly policy: string;
      /** Asked with a reminder: only a committee that knows nothing of it, or can do no more about it, books a case. */
      readonly again?: true;
    }
  | {
      readonly of: 'minutes';
      readonly committee: string;
      readonly meeting: string;
      readonly startsAt: string;
      readonly policy: string;
    }
  | {
      readonly of: 'forward';
      readonly committee: string;
      readonly case: string;
      readonly number: string | null;
      readonly title: Words | null;
      readonly about: Matter;
      readonly parts: Readonly<Partial<Record<PaperPart, Words | null>>>;
      readonly proposals: readonly Alternative[];
      readonly attachments: readonly Attachment[];
      readonly policy: string;
    };

export type CommitteeCommandType = CommitteeCommand['type'];
export type CommitteeCommandOf<T extends CommitteeCommandType> = Extract<CommitteeCommand, { type: T }>;
