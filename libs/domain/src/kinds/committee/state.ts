import type { LocalDate } from '../../calendar.js';
import type { Effect } from '../shared.js';
import type { Words } from '../../words.js';
import type {
  Alternative,
  Attachment,
  Attendance,
  CASE_KINDS,
  CASE_STATUSES,
  Documents,
  GivenPriority,
  LetStand,
  Matter,
  MEETING_KINDS,
  MeetingDates,
  MeetingStatus,
  MinutesFault,
  Origin,
  OUTCOMES,
  Parts,
  Votes,
} from './values.js';

export interface CaseDecision {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly proposal: string | null;
  readonly text: Words | null;
  readonly effect: Effect | null;
  readonly votes: Votes | null;
  /** Who did not take part because they were disqualified. */
  readonly disqualified: readonly string[];
  readonly reason: Words | null;
  readonly at: string;
  readonly by: string;
  /** Whether it has moved the pilot: asked, taken, refused with this code; or nothing to move. */
  readonly moved: 'nothing' | 'asked' | 'taken' | { readonly refused: string };
  /** An undoing that the pilot has not answered, or has refused. */
  readonly undoing: { readonly reason: Words; readonly by: string; readonly refused: string | null } | null;
  readonly toldIn: ToldIn;
}

/**
 * The version of the minutes that first told others than the committee's people; null until then. 0 is before all of them:
 * decisions were once told as they were recorded.
 */
export type ToldIn = number | null;

/** What became of a case on an agenda that it has left: what the minutes of that meeting say of it. */
export interface EarlierTime {
  readonly meeting: string;
  readonly number: string;
  readonly outcome: 'postponed' | 'returned' | 'cancelled' | 'no-majority' | 'undone';
  readonly reason: Words | null;
  readonly discussion: Words | null;
  readonly toldIn: ToldIn;
  readonly saidIn: ToldIn;
}

/** What the committee settled of somebody in a case, and the deputy who steps in for them there. */
export interface Settled {
  readonly disqualified: boolean;
  readonly reason: Words;
  readonly deputy: string | null;
}

export interface Case {
  readonly id: string;
  /** Informative cases are noted (referatsak), procedural ones belong to every meeting. */
  readonly kind: (typeof CASE_KINDS)[number];
  readonly about: Matter;
  readonly title: Words | null;
  readonly parts: Parts;
  readonly proposals: readonly Alternative[];
  readonly attachments: readonly Attachment[];
  readonly origin: Origin | null;
  readonly forwarded: { readonly committee: string; readonly as: string | null } | null;
  readonly status: (typeof CASE_STATUSES)[number];
  /** The meeting on whose agenda it is, or that decided it. */
  readonly meeting: string | null;
  /** NN/YY, from when the agenda froze. */
  readonly number: string | null;
  readonly late: boolean;
  readonly bookedAt: string;
  /** In the queue until the secretary places it. Others are placed by themselves on the first agenda they can make. */
  readonly parked: boolean;
  /** Under which it came: a case of an exercise meets no real meeting, and no real case an exercise. */
  readonly policy: string;
  /** Earlier times on a frozen agenda, under the number it had there. It gets another on the next. */
  readonly earlier: readonly EarlierTime[];
  readonly disqualified: Readonly<Record<string, Settled>>;
  readonly decision: CaseDecision | null;
  /** Decisions that were undone, newest last. */
  readonly undone: readonly (CaseDecision & { readonly undoneReason: Words; readonly undoneAt: string })[];
  /** What was said, for the minutes. */
  readonly discussion: Words | null;
  /** Which minutes first had the discussion as it stands. */
  readonly saidIn: ToldIn;
}

/** Of a meeting that is still to be held. */
export const AHEAD: readonly MeetingStatus[] = ['planned', 'open', 'frozen'];
/** Whether it is still to be held. A round is no meeting. */
export const isToBeHeld = ({ kind, status }: Pick<Meeting, 'kind' | 'status'>): boolean =>
  kind !== 'round' && AHEAD.includes(status);

export interface Paper {
  /** Raised whenever it must be made anew. */
  readonly version: number;
  readonly askedAt: string;
  /** Null until they are made. */
  readonly documents: Documents | null;
}

export interface Meeting {
  readonly id: string;
  /** A round is decided by e-mail between meetings: same record, no place. */
  readonly kind: (typeof MEETING_KINDS)[number];
  readonly status: MeetingStatus;
  readonly policy: string;
  readonly startsAt: string;
  /** For a round, when answers are due. */
  readonly endsAt: string;
  readonly place: Words | null;
  readonly carriesStatus: boolean;
  /** How often its time or place has changed: iCalendar's SEQUENCE. */
  readonly sequence: number;
  /** In order. */
  readonly agenda: readonly string[];
  /** What its paper calls 'data as of'. Null until frozen. */
  readonly frozenAt: string | null;
  readonly book: Paper | null;
  readonly attendance: Attendance | null;
  /** Why the record of who was there was put right, oldest first. */
  readonly corrections: readonly { readonly reason: Words; readonly at: string }[];
  readonly answers: readonly {
    readonly person: string;
    readonly case: string;
    readonly proposal: string | null;
    readonly remark: Words | null;
    readonly at: string;
  }[];
  readonly minutes:
    | (Paper & {
        readonly preface: Words | null;
        /** Why this version was made anew after another was out, where a correction asked for it. */
        readonly correction: Words | null;
        readonly deliveredAt: string | null;
        readonly answers: readonly {
          readonly person: string;
          readonly approve: boolean;
          readonly remark: Words | null;
        }[];
        readonly approvedAt: string | null;
        /** What the redaction check found in this version: it is not out until a corrected one is sent. */
        readonly faults: readonly MinutesFault[];
        /** What was let stand, why and by whom. What is written anew is checked anew. */
        readonly letStand: readonly (LetStand & { readonly reason: Words; readonly by: string; readonly at: string })[];
      })
    | null;
  readonly cancelled: Words | null;
  readonly dates: MeetingDates;
}

export interface FollowUp {
  readonly id: string;
  readonly case: string;
  readonly number: string | null;
  readonly owner: string;
  readonly what: Words;
  readonly due: LocalDate;
  readonly remindAt: string | null;
  readonly done: { readonly outcome: Words; readonly at: string } | null;
}

/** A committee with its queue, its numbers and its meetings: one consistency boundary. */
export interface Committee {
  readonly id: string;
  readonly policy: string;
  /** How many cases, meetings and follow-ups there have been: ids are never given twice. */
  readonly counts: { readonly cases: number; readonly meetings: number; readonly followUps: number };
  /** The last number given in each series: of a year, `2027`, or `all`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Cases that wait for an agenda, in order. */
  readonly queue: readonly string[];
  /** The latest meetings that were approved or cancelled, in the order they were. */
  readonly ended: readonly string[];
  /** Living cases and those of recent meetings. What ended before is found in the lists, and in the events. */
  readonly cases: Readonly<Record<string, Case>>;
  /** Living meetings, and the latest few that ended. */
  readonly meetings: Readonly<Record<string, Meeting>>;
  readonly followUps: readonly FollowUp[];
  /** When a status case was last given. */
  readonly statusAt: string | null;
  /** What its mandate puts first; null until the committee has said so itself. */
  readonly priorities: readonly GivenPriority[] | null;
}

export const NO_MEETING_DATES: MeetingDates = {
  openAt: null,
  askStatusAt: null,
  cutOffAt: null,
  bookDueAt: null,
  minutesDueAt: null,
  remindAt: null,
  remindRoundAt: null,
  closeRoundAt: null,
  approveAt: null,
};

/** Before it is known when it is, and of what kind. */
export const NEW_MEETING: Meeting = {
  id: '',
  kind: 'ordinary',
  status: 'planned',
  policy: '',
  startsAt: '',
  endsAt: '',
  place: null,
  carriesStatus: false,
  sequence: 0,
  agenda: [],
  frozenAt: null,
  book: null,
  attendance: null,
  corrections: [],
  answers: [],
  minutes: null,
  cancelled: null,
  dates: NO_MEETING_DATES,
};

/** Before anything has happened in it. */
export const NO_COMMITTEE: Committee = {
  id: '',
  policy: '',
  counts: { cases: 0, meetings: 0, followUps: 0 },
  numbers: {},
  queue: [],
  ended: [],
  cases: {},
  meetings: {},
  followUps: [],
  statusAt: null,
  priorities: null,
};
