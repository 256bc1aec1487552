import {
  AHEAD,
  agendaFor,
  caseAt,
  caseOffersAt,
  isPublished,
  offersIn,
  quorumOf,
  seatsOf,
  takingPart,
  seatsOn,
  localDate,
  maySeeCase,
  type Case,
  type FollowUp,
  type Meeting,
  type Wait,
} from '@tiltaksmotor/domain';
import type { Standing } from '../committees.js';
import { aboutView, offered, type Told } from './telling.js';

/** A case as a line of a meeting's agenda, with what that meeting made of it. */
export function agendaItem(one: Case, meeting: Meeting, standing: Standing, told: Told) {
  const { committee, context, reader } = standing;
  const { number, decision, left, discussion, went } = caseAt(meeting.id, one);
  return {
    id: one.id,
    number,
    title: told.title(one),
    kind: one.kind,
    about: aboutView(one.about),
    status: one.status,
    late: one.late,
    open: maySeeCase(one, reader),
    decision: decision === null ? null : told.decision(one, decision),
    left:
      left === null || went === null
        ? null
        : {
            outcome: left.outcome,
            reason: told.written(left.reason),
            meeting:
              went.meeting === null
                ? null
                : { id: went.meeting, startsAt: committee.meetings[went.meeting]?.startsAt ?? null },
            number: went.number,
            withdrawn: went.withdrawn,
          },
    discussion: told.written(discussion),
    takingPart: left === null ? takingPartIn(one, meeting, standing) : null,
    availableCommands: offered(caseOffersAt(meeting.id, committee, one, context), committee, { case: one.id }),
  };
}

/** As minutes state it: for the committee's people, and for everybody once they are public. */
function takingPartIn(one: Case, meeting: Meeting, standing: Standing) {
  const { reader, called, context } = standing;
  const works = worksOf(meeting, standing);
  if (meeting.attendance === null || (!reader.all && !isPublished(meeting, works))) return null;
  const seats = seatsOf(called.id, meeting, context.directory);
  return {
    people: [...takingPart(one, meeting.attendance, seats)],
    needed: quorumOf(seats, works.quorum),
  };
}

export const waitingItem = ({ who, turn, what: [what = ''] = [], since, due, done = [] }: Wait) => ({
  who,
  turn,
  what,
  since,
  due,
  done: [...done],
});

/** A case as a line of the queue. */
export const queuedItem = (one: Case, { committee, context }: Standing, told: Told) => ({
  id: one.id,
  title: told.title(one),
  kind: one.kind,
  about: aboutView(one.about),
  bookedAt: one.bookedAt,
  parked: one.parked,
  availableCommands: offered(offersIn(committee, context, { case: one.id }), committee, { case: one.id }),
});

export const followUpItem = (one: FollowUp, { committee, context }: Standing, told: Told) => ({
  id: one.id,
  case: one.case,
  number: one.number,
  owner: one.owner,
  what: told.written(one.what),
  due: one.due,
  done: one.done !== null,
  outcome: told.written(one.done?.outcome ?? null),
  availableCommands: offered(offersIn(committee, context, { followUp: one.id }), committee, { followUp: one.id }),
});

export const meetingShort = ({ id, kind, status, startsAt, endsAt }: Meeting) => ({
  id,
  kind,
  status,
  startsAt,
  endsAt,
});

/** A meeting that is still to be held. */
export const comingItem = (meeting: Meeting, standing: Standing, told: Told) => ({
  ...meetingShort(meeting),
  place: told.written(meeting.place),
  cutOffAt: meeting.dates.cutOffAt,
  cases: agendaOf(meeting, standing).length,
});
/** What the reader is shown of it. */
export const agendaOf = (meeting: Meeting, standing: Standing): readonly Case[] =>
  agendaFor(standing.reader, meeting, standing.committee, worksOf(meeting, standing));

/** How the committee works under the policy of a meeting. Where that policy is gone, as it works else. */
export const worksOf = ({ policy }: Meeting, { context, called, works }: Standing) =>
  context.policies[policy]?.committees[called.id] ?? works;

export const coming = ({ committee }: Standing): readonly Meeting[] =>
  Object.values(committee.meetings)
    .filter(({ status }) => AHEAD.includes(status))
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));

/** Everybody who holds a role today or will, and who of them has a vote today. */
export function membersOf({ called: { id }, context }: Standing, told: Told) {
  const today = localDate(context.now);
  const seats = seatsOn(id, today, context.directory).map(({ holder }) => holder);
  return context.directory
    .holders(id)
    .filter(({ to }) => to === null || today <= to)
    .map(({ person, role, from, to, deputyFor }) => ({
      person,
      name: told.nameOf(person),
      role,
      from,
      to,
      deputyFor: deputyFor ?? null,
      votes:
        deputyFor === undefined && (role === 'chair' || role === 'member') && from <= today && seats.includes(person),
    }));
}
