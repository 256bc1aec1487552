// What a committee's commands and events speak of. Each is declared once: what it is here, and which type that has.
import { z } from 'zod';
import { date, measureCode, ofKind, place, slug, titled, uuid, words } from '../../engine/fields.js';
import { isSuspected, TEXT_FAULTS } from '../../text/faults.js';
import { EFFECTS, STAGES, VERDICTS } from '../shared.js';

/** What a case paper is made of besides its title and proposals: Til, Fra, Sammendrag, Bakgrunn, Vurdering, Veien videre. */
export const PAPER_PARTS = ['to', 'from', 'summary', 'background', 'assessment', 'way-forward'] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];

/** Cases that a template puts on every agenda: innkalling og saksliste, referat, oppfølging, eventuelt. */
export const STANDING = ['call-and-agenda', 'minutes', 'follow-ups', 'any-other-business'] as const;
export type StandingCase = (typeof STANDING)[number];

export const MEETING_STATUSES = ['planned', 'open', 'frozen', 'held', 'minutes-out', 'approved', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
export const CASE_KINDS = ['decision', 'information', 'procedural'] as const;
export const CASE_STATUSES = ['queued', 'placed', 'decided', 'withdrawn'] as const;
export const MEETING_KINDS = ['ordinary', 'extraordinary', 'round'] as const;
export const OUTCOMES = ['proposal', 'amended', 'postponed', 'returned', 'noted'] as const;

/** What minutes show that somebody wrote. */
export const MINUTES_PARTS = [
  'place',
  'guest',
  'preface',
  'title',
  'discussion',
  'proposal',
  'decision',
  'reason',
  'disqualification',
  'correction',
  'follow-up',
  'remark',
] as const;
export type MinutesPart = (typeof MINUTES_PARTS)[number];

export const maybe = <T extends z.ZodType>(field: T) => field.nullable().default(null);
const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most).readonly();

/** Ids that the system gave: `m3`, `c17`, `f2`. */
const counted = (letter: 'm' | 'c' | 'f') => ofKind('id', z.string().regex(new RegExp(`^${letter}[1-9]\\d{0,8}$`)));
export const meetingId = counted('m');
export const caseId = counted('c');
export const followUpId = counted('f');
/** Ids of proposed wordings, given by whoever writes the paper. */
export const proposalId = slug.max(40);
export const person = slug;
export const reason = words();
export const effect = z.enum(EFFECTS);
export const stage = z.enum(STAGES);
/** As the system wrote it, RFC 3339 in UTC. */
export const moment = z.string().meta({ format: 'date-time' });

/** One of the proposed wordings (forslag til vedtak). Where `text` is null its wording is that of its effect, in the texts. */
export const alternative = z
  .strictObject({ id: proposalId, text: maybe(words(2_000)), effect: maybe(effect) })
  .meta({ id: 'Alternative', examples: [{ id: 'a', text: 'FSU anbefaler forsøket.', effect: 'endorse' }] });
export type Alternative = Readonly<z.output<typeof alternative>>;
export const proposals = list(alternative, 10);

const people = list(person, 200);
export const votes = z
  .strictObject({ for: people, against: people, abstained: people.default([]) })
  .meta({ id: 'Votes', examples: [{ for: ['fsu-chair', 'fsu-member-1'], against: ['fsu-member-2'], abstained: [] }] });
export type Votes = Readonly<z.output<typeof votes>>;

/** A file kept outside the stream, by its id there. Type and size are those of its content. */
export const attachment = z.strictObject({
  id: z.string(),
  name: titled(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});
export type Attachment = Readonly<z.output<typeof attachment>>;
export const attachments = z.array(attachment).readonly();

export const attendance = {
  /** People with a seat; `deputyFor` is whose seat a deputy takes this time. */
  present: list(z.strictObject({ person, deputyFor: maybe(person) }).meta({ id: 'Present' }), 200),
  chairedBy: person,
  recordedBy: person,
  /** Guests by name, and the cases they were there for; none means the whole meeting. */
  guests: list(
    z.strictObject({ name: titled(), cases: list(caseId, 200).default([]) }).meta({ id: 'Guest' }),
    100,
  ).default([]),
};
export type Attendance = Readonly<z.output<z.ZodObject<typeof attendance>>>;

/** Ids of the documents that were made, by format: docx, pdf, xlsx, csv. */
export const documents = z.record(z.string(), z.string());
export type Documents = Readonly<z.output<typeof documents>>;

/** What the redaction check found in the words of minutes, and in which case; null is what belongs to none. */
export const minutesFault = z.strictObject({
  case: z.string().nullable(),
  what: z.enum(TEXT_FAULTS),
  /** In which part, and the reference of its text; earlier checks did not say. */
  part: z.enum(MINUTES_PARTS).exactOptional(),
  text: z.string().exactOptional(),
});
export type MinutesFault = Readonly<z.output<typeof minutesFault>>;
export const minutesFaults = z.array(minutesFault).readonly();

/** What is suspected in one text, and let stand: it tells of nobody. */
export const suspicion = z
  .strictObject({ text: uuid, what: z.enum(TEXT_FAULTS.filter(isSuspected)) })
  .meta({ id: 'Suspicion' });
export type LetStand = Readonly<z.output<typeof suspicion>>;
export const suspicions = z.array(suspicion).min(1).max(200).readonly();

/** What a case is about, and thereby where it came from. */
export const matter = z.union([
  z.strictObject({ kind: z.literal('submitted'), by: z.string(), wantedBy: date.nullable() }),
  z.strictObject({
    kind: z.literal('pilot'),
    /** The stream: `pilot/…`. */
    pilot: z.string(),
    stage,
    measure: z.string(),
    recommended: z.enum(VERDICTS).nullable(),
  }),
  /** A stream of another kind, and what may be decided of it. */
  z.strictObject({ kind: z.literal('stream'), stream: z.string(), effects: z.array(effect).readonly() }),
  z.strictObject({ kind: z.literal('status') }),
  z.strictObject({ kind: z.literal('minutes'), committee: z.string(), meeting: z.string(), startsAt: moment }),
  z.strictObject({ kind: z.literal('standing'), standing: z.enum(STANDING) }),
]);
export type Matter = Readonly<z.output<typeof matter>>;

/** Where a case came from in another committee. */
export const origin = z.strictObject({ committee: z.string(), case: z.string(), number: z.string().nullable() });
export type Origin = Readonly<z.output<typeof origin>>;

const part = words(8_000).nullable();
/** A part that is left out stays as it is; null takes it away. */
export const parts = z
  .strictObject(Object.fromEntries(PAPER_PARTS.map((name) => [name, part])) as Record<PaperPart, typeof part>)
  .partial();
export type Parts = Readonly<z.output<typeof parts>>;

const falls = moment.nullable();
/** What falls due, fixed when it is decided. */
export const meetingDates = z
  .strictObject({
    /** Cases are called for. */
    openAt: falls,
    /** It is asked whether anything changed that belongs in a status for information. */
    askStatusAt: falls,
    cutOffAt: falls,
    /** A book that has not come by then is asked for again; minutes likewise. */
    bookDueAt: falls,
    minutesDueAt: falls,
    /** The secretary is reminded to record the meeting, and then to send minutes. */
    remindAt: falls,
    /** Whoever has not answered a round is reminded. */
    remindRoundAt: falls,
    closeRoundAt: falls,
    approveAt: falls,
  })
  .meta({ id: 'MeetingDates' });
export type MeetingDates = Readonly<z.output<typeof meetingDates>>;

/** What is put first, as a committee gives it. Without a title it is called what its one area or measure is called. */
export const givenPriority = z
  .strictObject({
    id: slug.max(40),
    title: maybe(titled()),
    areas: list(slug, 20).default([]),
    measures: list(measureCode, 100).default([]),
  })
  .meta({
    id: 'GivenPriority',
    examples: [{ id: 'p1', title: 'Trygg overgang til jobb', areas: ['competence'], measures: ['LED-01'] }],
  });
export type GivenPriority = Readonly<z.output<typeof givenPriority>>;

const policy = z.string();
const title = titled().nullable();
/** What another stream wants a case about. */
export const booking = z.union([
  /** How it may be decided, as the alternatives are first put. */
  z.strictObject({ of: z.literal('stream'), title, effects: z.array(effect).readonly(), policy }),
  z.strictObject({
    of: z.literal('pilot'),
    stage,
    measure: z.string(),
    title,
    /** What the FSU recommended, where the SSU is to decide. */
    recommended: z.enum(VERDICTS).nullable(),
    reason: words().nullable(),
    policy,
    /** Asked with a reminder: only a committee that knows nothing of it, or can do no more about it, books a case. */
    again: z.literal(true).exactOptional(),
  }),
  z.strictObject({ of: z.literal('minutes'), committee: place, meeting: z.string(), startsAt: moment, policy }),
  z.strictObject({
    of: z.literal('forward'),
    committee: place,
    case: z.string(),
    number: z.string().nullable(),
    title,
    about: matter,
    parts,
    proposals: z.array(alternative).readonly(),
    attachments,
    policy,
  }),
]);
export type Booking = Readonly<z.output<typeof booking>>;
