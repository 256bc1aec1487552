import { AWKWARD } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { IDS } from '../ids.js';
import {
  about,
  caseKind,
  day,
  followUpStanding,
  id,
  maybe,
  meetingShort,
  member,
  moment,
  names,
  offers,
  text,
  waiting,
} from './shared.js';
import { Multilingual } from '../../streams/fields.js';

const upcoming = z
  .strictObject({ ...meetingShort, place: text, cutOffAt: maybe(moment), cases: z.int() })
  .meta({ id: 'UpcomingMeeting' });

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

export const CommitteesView = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          id,
          name: Multilingual,
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
    name: Multilingual,
    policy: id,
    terms,
    members: z.array(member),
    seats: z.int(),
    quorum: z.int(),
    /** Days to come on which few can meet or answer: for whoever chooses one. */
    awkwardDays: z.array(z.strictObject({ from: day, to: day, why: z.enum(AWKWARD) }).meta({ id: 'AwkwardDays' })),
    upcoming: z.array(upcoming),
    queue: z.array(queued),
    followUps: z.array(followUpStanding),
    waitingFor: z.array(waiting),
    ...offers,
    names,
  })
  .meta({ id: 'CommitteeStanding' });
