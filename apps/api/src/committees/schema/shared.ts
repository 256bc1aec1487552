import {
  AWKWARD,
  CASE_KINDS,
  CASE_STATUSES,
  EFFECTS,
  MEETING_KINDS,
  MEETING_STATUSES,
  OUTCOMES,
  STAGES,
} from '@tiltaksmotor/domain';
import { z } from 'zod';
import { pilotId, recipient } from '../../pilots/answers.js';
import { IDS } from '../ids.js';

/** What views of committees are made of. Texts are null where they are redacted. */
export const text = z.string().nullable();
export const id = z.string();
export const moment = z.string().meta({ format: 'date-time' });
export const day = z.string().meta({ format: 'date' });
export const maybe = <T extends z.ZodType>(type: T) => type.nullable();
export const names = z
  .record(z.string(), z.string())
  .meta({ description: 'What the people named by their ids are called' });
export const address = z.string().meta({ format: 'uri-reference' });

export const status = z.enum(MEETING_STATUSES);
export const meetingKind = z.enum(MEETING_KINDS);
export const caseKind = z.enum(CASE_KINDS);
export const caseStatus = z.enum(CASE_STATUSES);
export const outcome = z.enum(OUTCOMES);
export const effect = z.enum(EFFECTS);
export const stage = z.enum(STAGES);

export const member = z
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

/** What every view tells of a meeting. */
export const meetingShort = {
  id: IDS.meeting,
  kind: meetingKind,
  status,
  startsAt: moment,
  endsAt: moment,
};

/** What somebody may do here, and whose turn it is. */
const offer = z
  .strictObject({
    command: z.string(),
    address,
    as: z.array(z.strictObject({ role: z.string(), at: maybe(id), deputyFor: id.optional() })),
  })
  .meta({ id: 'CommitteeOffer' });

export const offers = { availableCommands: z.array(offer) };
export const waiting = z
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

/** What a case is about, and where else it is known. */
export const about = z
  .union([
    z.strictObject({ kind: z.literal('submitted'), by: id, wantedBy: maybe(day) }),
    z.strictObject({ kind: z.literal('pilot'), pilot: pilotId, stage, measure: z.string(), recommended: text }),
    z.strictObject({ kind: z.literal('stream'), path: z.string(), effects: z.array(effect) }),
    z.strictObject({ kind: z.literal('status') }),
    z.strictObject({ kind: z.literal('minutes'), committee: id, meeting: IDS.meeting, startsAt: moment }),
    z.strictObject({ kind: z.literal('standing'), standing: z.string() }),
  ])
  .meta({ id: 'CaseMatter' });
export const lineage = z
  .strictObject({ committee: id, case: maybe(IDS.case), number: maybe(z.string()) })
  .meta({ id: 'CaseElsewhere' });
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

const votes = z
  .strictObject({ for: z.array(id), against: z.array(id), abstained: z.array(id) })
  .meta({ id: 'VotesView' });
export const decision = z
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

export const doubleBooking = z
  .strictObject({
    person: id,
    meeting: IDS.meeting,
    with: z.strictObject({ committee: id, meeting: IDS.meeting, startsAt: moment }),
  })
  .meta({ id: 'DoubleBooking', description: 'A member is booked in two meetings at once' });
const dayWarning = z
  .strictObject({ meeting: IDS.meeting, startsAt: moment, why: z.enum(AWKWARD) })
  .meta({ id: 'DayWarning', description: 'A meeting is on a day when few can come' });
const created = z.strictObject({
  meetings: z.array(IDS.meeting),
  cases: z.array(IDS.case),
  followUps: z.array(IDS.followUp),
});
/** What a command is answered with: the version it made, the ids it gave, and what people should be warned about. */
export const CommitteeGivenView = z
  .strictObject({ id, version: z.int(), created, warnings: z.array(doubleBooking), days: z.array(dayWarning) })
  .meta({ id: 'CommitteeGiven' });

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
export const followUpStanding = followUp.extend({ outcome: text, ...offers }).meta({ id: 'FollowUpView' });
export const FollowUpsView = z
  .strictObject({ items: z.array(followUp), next: z.string().nullable(), names })
  .meta({ id: 'FollowUps' });
