import {
  AWKWARD,
  asTold,
  caseId,
  caseShows as one,
  committeeEntity,
  committeeParts as parts,
  committeeShows as standing,
  followUpId,
  meetingId,
  meetingShows as meeting,
  views,
} from '@tiltaksmotor/domain';
import { z } from 'zod';
import { Multilingual } from '../streams/fields.js';

/** What the ids in committees' addresses look like. */
export const IDS = { committee: committeeEntity.id, meeting: meetingId, case: caseId, followUp: followUpId } as const;

const { id, moment, maybe } = views;
const version = z.int();
const next = maybe(z.string());
const names = z.record(z.string(), z.string()).meta({ description: 'What the people named by their ids are called' });
const member = z.strictObject({ ...standing.member.shape, name: maybe(z.string()) }).meta({ id: 'CommitteeMember' });
const called = { id, name: Multilingual, members: z.array(member) };

/** What somebody may do. */
export const offers = asTold(z.strictObject(parts.offers)).shape;
export const { ofPilot } = one;

export const CommitteesView = z
  .strictObject({
    items: z.array(z.strictObject({ ...asTold(standing.listed).shape, ...called }).meta({ id: 'CommitteeListed' })),
  })
  .meta({ id: 'Committees' });
export const CommitteeView = z
  .strictObject({ version, ...asTold(standing.schema).shape, ...called, names })
  .meta({ id: 'CommitteeStanding' });

export const MeetingsView = z.strictObject({ items: z.array(meeting.listed), next }).meta({ id: 'Meetings' });
export const MeetingView = z.strictObject({ version, ...asTold(meeting.schema).shape, names }).meta({ id: 'Meeting' });

export const CasesView = z.strictObject({ items: z.array(asTold(one.listed)), next }).meta({ id: 'Cases' });
export const CaseView = z.strictObject({ version, ...asTold(one.schema).shape, names }).meta({ id: 'Case' });
export const FollowUpsView = z
  .strictObject({ items: z.array(asTold(parts.followUpListed)), next, names })
  .meta({ id: 'FollowUps' });

const created = z.strictObject({
  meetings: z.array(IDS.meeting),
  cases: z.array(IDS.case),
  followUps: z.array(IDS.followUp),
});
const dayWarning = z
  .strictObject({ meeting: IDS.meeting, startsAt: moment, why: z.enum(AWKWARD) })
  .meta({ id: 'DayWarning', description: 'A meeting is on a day when few can come' });
/** What a command is answered with: the version it made, the ids it gave, and what people should be warned about. */
export const CommitteeGivenView = z
  .strictObject({ id, version, created, warnings: z.array(meeting.doubleBooking), days: z.array(dayWarning) })
  .meta({ id: 'CommitteeGiven' });
