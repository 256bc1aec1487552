import { EFFECTS, MEETING_STATUSES, PAPER_PARTS } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { pilotId, recipient } from '../pilots/answers.js';
import { IDS } from './ids.js';

/** What is told of committees, for the document that clients are generated from. Texts are null where they are redacted. */
const text = z.string().nullable();
const id = z.string();
const moment = z.string().meta({ format: 'date-time' });
const day = z.string().meta({ format: 'date' });
const maybe = <T extends z.ZodType>(type: T) => type.nullable();
const names = z.record(z.string(), z.string()).meta({ description: 'What the people named by their ids are called' });
const address = z.string().meta({ format: 'uri-reference' });

const status = z.enum(MEETING_STATUSES);
const meetingKind = z.enum(['ordinary', 'extraordinary', 'round']);
export const caseKind = z.enum(['decision', 'information', 'procedural']);
export const caseStatus = z.enum(['queued', 'placed', 'decided', 'withdrawn']);
const outcome = z.enum(['proposal', 'amended', 'postponed', 'returned', 'noted']);
const effect = z.enum(EFFECTS);
const stage = z.enum(['review', 'recommendation', 'decision']);

const offer = z
  .strictObject({
    command: z.string(),
    address,
    as: z.array(z.strictObject({ role: z.string(), at: maybe(id), deputyFor: id.optional() })),
  })
  .meta({ id: 'CommitteeOffer' });

const offers = { availableCommands: z.array(offer) };
const waiting = z
  .strictObject({
    who: recipient,
    turn: z.string(),
    /** The meeting, case or follow-up it is about. */
    what: id,
    since: moment,
    due: maybe(moment),
    /** People who have done their part, where a role is waited for. */
    done: z.array(id),
  })
  .meta({ id: 'CommitteeWaiting' });

const member = z
  .strictObject({
    person: id,
    name: text,
    role: z.string(),
    from: day,
    to: maybe(day),
    deputyFor: maybe(id),
    /** Whether it is a seat with a vote today. */
    votes: z.boolean(),
  })
  .meta({ id: 'CommitteeMember' });

const meetingShort = {
  id: IDS.meeting,
  kind: meetingKind,
  status,
  startsAt: moment,
  endsAt: moment,
};
export const MeetingListedView = z
  .strictObject({ ...meetingShort, carriesStatus: z.boolean(), cases: z.int(), frozenAt: maybe(moment) })
  .meta({ id: 'MeetingListed' });
export const MeetingsView = z
  .strictObject({ items: z.array(MeetingListedView), next: z.string().nullable() })
  .meta({ id: 'Meetings' });
const upcoming = z
  .strictObject({ ...meetingShort, place: text, cutOffAt: maybe(moment), cases: z.int() })
  .meta({ id: 'UpcomingMeeting' });

const about = z
  .union([
    z.strictObject({ kind: z.literal('submitted'), by: id, wantedBy: maybe(day) }),
    z.strictObject({ kind: z.literal('pilot'), pilot: pilotId, stage, measure: z.string(), recommended: text }),
    z.strictObject({ kind: z.literal('status') }),
    z.strictObject({ kind: z.literal('minutes'), committee: id, meeting: IDS.meeting, startsAt: moment }),
    z.strictObject({ kind: z.literal('standing'), standing: z.string() }),
  ])
  .meta({ id: 'CaseMatter' });
const lineage = z
  .strictObject({ committee: id, case: maybe(IDS.case), number: maybe(z.string()) })
  .meta({ id: 'CaseElsewhere' });
export const CaseListedView = z
  .strictObject({
    id: IDS.case,
    kind: caseKind,
    about,
    title: z.string(),
    number: maybe(z.string()),
    status: caseStatus,
    meeting: maybe(IDS.meeting),
    late: z.boolean(),
    outcome: maybe(z.string()),
    origin: maybe(lineage),
    forwarded: maybe(lineage),
    bookedAt: moment,
  })
  .meta({ id: 'CaseListed' });
export const CasesView = z
  .strictObject({ items: z.array(CaseListedView), next: z.string().nullable() })
  .meta({ id: 'Cases' });

const votes = z
  .strictObject({ for: z.array(id), against: z.array(id), abstained: z.array(id) })
  .meta({ id: 'VotesView' });
const decision = z
  .strictObject({
    outcome,
    proposal: maybe(id),
    text,
    /** What was decided, in words: of the proposal, or as amended. */
    wording: text,
    effect: maybe(effect),
    votes: maybe(votes),
    disqualified: z.array(id),
    reason: text,
    at: moment,
    by: id,
    moved: z.union([z.enum(['nothing', 'asked', 'taken']), z.strictObject({ refused: z.string() })]),
    undoing: maybe(z.strictObject({ reason: text, by: id, refused: text })),
  })
  .meta({ id: 'CaseDecisionView' });
const onAgenda = z
  .strictObject({
    id: IDS.case,
    number: maybe(z.string()),
    title: z.string(),
    kind: caseKind,
    about,
    status: caseStatus,
    late: z.boolean(),
    decision: maybe(decision),
    discussion: text,
    ...offers,
  })
  .meta({ id: 'AgendaItem' });
const queued = z
  .strictObject({
    id: IDS.case,
    title: z.string(),
    kind: caseKind,
    about,
    bookedAt: moment,
    /** Waits for the secretary to place it. */
    parked: z.boolean(),
    ...offers,
  })
  .meta({ id: 'QueuedCase' });
const followUp = z
  .strictObject({
    id: IDS.followUp,
    case: IDS.case,
    number: maybe(z.string()),
    owner: id,
    what: text,
    due: day,
    done: z.boolean(),
  })
  .meta({ id: 'FollowUpListed' });
const followUpStanding = followUp.extend({ outcome: text, ...offers }).meta({ id: 'FollowUpView' });
export const FollowUpsView = z
  .strictObject({ items: z.array(followUp), next: z.string().nullable(), names })
  .meta({ id: 'FollowUps' });

const span = z.strictObject({ n: z.number(), unit: z.enum(['working-days', 'days']) }).meta({ id: 'Span' });
const terms = z
  .strictObject({
    reportsTo: maybe(id),
    openBefore: span,
    cutOff: z.strictObject({ ordinary: span, extraordinary: span }),
    quorum: z.number(),
    numbering: z.enum(['yearly', 'running']),
    approval: z.strictObject({ by: z.enum(['round', 'next-meeting']), within: span }),
    recordWithin: span,
    publishes: z.boolean(),
    statusMeetings: z.int(),
    template: z.strictObject({ first: z.array(z.string()), last: z.array(z.string()) }),
  })
  .meta({ id: 'CommitteeTerms', description: 'How the committee works, by its policy' });

const called = z.strictObject({ nb: z.string(), en: z.string() });
export const CommitteesView = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          id,
          name: called,
          members: z.array(member),
          nextMeeting: maybe(upcoming),
        })
        .meta({ id: 'CommitteeListed' }),
    ),
  })
  .meta({ id: 'Committees' });
export const CommitteeViewSchema = z
  .strictObject({
    id,
    version: z.int(),
    name: called,
    policy: id,
    terms,
    members: z.array(member),
    seats: z.int(),
    quorum: z.int(),
    upcoming: z.array(upcoming),
    queue: z.array(queued),
    followUps: z.array(followUpStanding),
    waitingFor: z.array(waiting),
    ...offers,
    names,
  })
  .meta({ id: 'CommitteeStanding' });

const document = z.strictObject({ format: z.string(), id, address }).meta({ id: 'MeetingDocument' });
const paper = { version: z.int(), askedAt: moment, documents: maybe(z.array(document)) };
const remark = { remark: text };
const attendance = z
  .strictObject({
    present: z.array(z.strictObject({ person: id, deputyFor: maybe(id) })),
    chairedBy: id,
    recordedBy: id,
    guests: z.array(z.strictObject({ name: text, cases: z.array(IDS.case) })),
    /** How many seats are filled, and how many must be for a decision. */
    filled: z.int(),
    needed: z.int(),
  })
  .meta({ id: 'AttendanceView' });
const minutes = z
  .strictObject({
    ...paper,
    preface: text,
    deliveredAt: maybe(moment),
    answers: z.array(z.strictObject({ person: id, approve: z.boolean(), ...remark })),
    approvedAt: maybe(moment),
    faults: z.array(z.strictObject({ case: maybe(IDS.case), what: z.string() })),
  })
  .meta({ id: 'MinutesView' });
export const doubleBooking = z
  .strictObject({
    person: id,
    meeting: IDS.meeting,
    with: z.strictObject({ committee: id, meeting: IDS.meeting, startsAt: moment }),
  })
  .meta({ id: 'DoubleBooking', description: 'A member is booked in two meetings at once' });
export const MeetingViewSchema = z
  .strictObject({
    ...meetingShort,
    committee: id,
    version: z.int(),
    policy: id,
    place: text,
    carriesStatus: z.boolean(),
    sequence: z.int(),
    agenda: z.array(onAgenda),
    frozenAt: maybe(moment),
    book: maybe(z.strictObject(paper).meta({ id: 'BookView' })),
    attendance: maybe(attendance),
    answers: z.array(z.strictObject({ person: id, case: IDS.case, proposal: maybe(id), ...remark, at: moment })),
    minutes: maybe(minutes),
    cancelled: text,
    dates: z.record(z.string(), maybe(moment)),
    doubleBookings: z.array(doubleBooking),
    calendar: address,
    waitingFor: z.array(waiting),
    ...offers,
    names,
  })
  .meta({ id: 'Meeting' });

const alternative = z
  .strictObject({
    id,
    /** As somebody wrote it; null where its wording is that of its effect. */
    text,
    wording: text,
    effect: maybe(effect),
  })
  .meta({ id: 'AlternativeView' });
const attachment = z
  .strictObject({ id, name: text, mediaType: z.string(), size: z.int(), sha256: z.string(), address })
  .meta({ id: 'AttachmentView' });
const parts = z
  .strictObject(
    Object.fromEntries(PAPER_PARTS.map((name) => [name, text])) as Record<(typeof PAPER_PARTS)[number], typeof text>,
  )
  .meta({ id: 'PaperParts' });
export const aboutPilot = z
  .strictObject({
    committee: id,
    case: IDS.case,
    number: maybe(z.string()),
    stage,
    status: caseStatus,
    outcome: maybe(z.string()),
    meeting: maybe(z.strictObject({ id: IDS.meeting, startsAt: moment, status })),
  })
  .meta({ id: 'CaseOfPilot' });
export const CaseViewSchema = z
  .strictObject({
    id: IDS.case,
    committee: id,
    version: z.int(),
    number: maybe(z.string()),
    title: z.string(),
    kind: caseKind,
    about,
    status: caseStatus,
    parked: z.boolean(),
    late: z.boolean(),
    policy: id,
    meeting: maybe(z.strictObject({ id: IDS.meeting, startsAt: moment, status })),
    bookedAt: moment,
    parts,
    proposals: z.array(alternative),
    attachments: z.array(attachment),
    disqualified: z.array(z.strictObject({ person: id, disqualified: z.boolean(), reason: text })),
    decision: maybe(decision),
    undone: z.array(decision.extend({ undoneReason: text, undoneAt: moment }).meta({ id: 'UndoneDecision' })),
    discussion: text,
    origin: maybe(lineage),
    forwarded: maybe(lineage),
    /** Agendas it has been on before. */
    earlier: z.array(
      z.strictObject({
        meeting: IDS.meeting,
        number: z.string(),
        outcome: z.string(),
        reason: text,
        discussion: text,
      }),
    ),
    /** Every case about the same pilot, this one included. */
    ofSamePilot: z.array(aboutPilot),
    followUps: z.array(followUpStanding),
    waitingFor: z.array(waiting),
    ...offers,
    names,
  })
  .meta({ id: 'Case' });

const created = z.strictObject({
  meetings: z.array(IDS.meeting),
  cases: z.array(IDS.case),
  followUps: z.array(IDS.followUp),
});
/** What a command is answered with: the version it made, the ids it gave, and what people should be warned about. */
export const CommitteeGivenView = z
  .strictObject({ id, version: z.int(), created, warnings: z.array(doubleBooking) })
  .meta({ id: 'CommitteeGiven' });
