import { coming } from '../calls.js';
import { z } from 'zod';
import { addDays, localDate } from '../../../calendar.js';
import { day, id, maybe, moment, text, type Viewed } from '../../../engine/view.js';
import { AWKWARD, awkwardDays } from '../day-warnings.js';
import { quorumOf, seatsOn } from '../members.js';
import { maySeeCase, maySeeFollowUp } from '../visibility.js';
import {
  agendaOf,
  caseShort,
  followUp,
  followUpOf,
  meetingShort,
  offers,
  shortOf,
  waiting,
  waitingIn,
  type CommitteeRead,
} from './parts.js';

/** Who sits in a committee: what they are called is known beside it. */
export const member = z.strictObject({
  person: id,
  role: z.string(),
  from: day,
  to: maybe(day),
  deputyFor: maybe(id),
  /** Whether it is a seat with a vote today. */
  votes: z.boolean(),
});
const upcoming = z
  .strictObject({ ...meetingShort, place: text, cutOffAt: maybe(moment), cases: z.int() })
  .meta({ id: 'UpcomingMeeting' });
const queued = z
  .strictObject({
    ...caseShort,
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

/** A committee in the list of them. */
export const listed = z.strictObject({ id, members: z.array(member), nextMeeting: maybe(upcoming) });
/** A committee by itself: how it works, who sits there, what comes, what waits and for whom. */
export const schema = z.strictObject({
  policy: id,
  terms,
  members: z.array(member),
  seats: z.int(),
  quorum: z.int(),
  /** Days to come on which few can meet or answer: for whoever chooses one. */
  awkwardDays: z.array(z.strictObject({ from: day, to: day, why: z.enum(AWKWARD) }).meta({ id: 'AwkwardDays' })),
  upcoming: z.array(upcoming),
  queue: z.array(queued),
  followUps: z.array(followUp),
  waitingFor: z.array(waiting),
  ...offers,
});

export const listedOf = (read: CommitteeRead): Viewed<typeof listed> => ({
  id: read.committee.id,
  members: membersOf(read),
  nextMeeting: upcomingIn(read)[0] ?? null,
});

export function of(read: CommitteeRead): Viewed<typeof schema> {
  const { committee, works, context, reader } = read;
  const { id: its, policy, queue, cases, followUps } = committee;
  const today = localDate(context.now);
  const seats = seatsOn(its, today, context.directory);
  const clock = context.policies[policy]?.clock;
  return {
    policy,
    terms: works,
    members: membersOf(read),
    seats: seats.length,
    quorum: quorumOf(seats, works.quorum),
    awkwardDays: clock === undefined ? [] : awkwardDays(today, addDays(today, PLANNED_DAYS), clock),
    upcoming: upcomingIn(read),
    queue: queue
      .flatMap((one) => cases[one] ?? [])
      .filter((one) => maySeeCase(one, reader))
      .map((one) => ({ ...one, ...shortOf(one), availableCommands: read.offers({ case: one.id }) })),
    followUps: followUps
      .filter((one) => maySeeFollowUp(one, reader) && one.done === null)
      .map((one) => followUpOf(one, read)),
    waitingFor: waitingIn(read),
    availableCommands: read.offers(),
  };
}
/** As far ahead as meetings are planned. */
const PLANNED_DAYS = 550;

/** Meetings that are still to be held. */
const upcomingIn = (read: CommitteeRead): readonly Viewed<typeof upcoming>[] =>
  coming(read.committee).map((meeting) => ({
    ...meeting,
    cutOffAt: meeting.dates.cutOffAt,
    cases: agendaOf(meeting, read).length,
  }));

/** Everybody who holds a role today or will, and who of them has a vote today. */
function membersOf({ committee: { id: its }, context }: CommitteeRead): readonly Viewed<typeof member>[] {
  const today = localDate(context.now);
  const seats = seatsOn(its, today, context.directory).map(({ holder }) => holder);
  return context.directory
    .holders(its)
    .filter(({ to }) => to === null || today <= to)
    .map((held) => ({
      ...held,
      deputyFor: held.deputyFor ?? null,
      votes:
        held.deputyFor === undefined &&
        (held.role === 'chair' || held.role === 'member') &&
        held.from <= today &&
        seats.includes(held.person),
    }));
}
