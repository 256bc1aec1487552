import { z } from 'zod';
import { localDate } from '../../calendar.js';
import { titled } from '../../engine/fields.js';
import type { Appointment, Calls, Invited, Occasion, Telling } from '../../engine/shown.js';
import type { Policies } from '../../policy.js';
import { isExpected, secretaryOn } from './members.js';
import { pathIn } from './path.js';
import { AHEAD, isToBeHeld, type Committee, type Meeting } from './state.js';
import { isOfCommittee } from './visibility.js';

/** Meetings and rounds that are not settled yet, the next first. */
export const coming = ({ meetings }: Pick<Committee, 'meetings'>): readonly Meeting[] =>
  Object.values(meetings)
    .filter(({ status }) => AHEAD.includes(status))
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
/** Meetings that are still to be held: what those who sit there are called to. */
export const meetingsAhead = (committee: Committee, now: string): readonly Meeting[] =>
  coming(committee).filter((one) => isToBeHeld(one) && Date.parse(one.endsAt) > Date.parse(now));

/** The meetings that a status is made before. A round is no meeting, and an exercise is not of the real world. */
export const occasionsOf = ({ id: committee, meetings }: Committee, policies: Policies): readonly Occasion[] =>
  Object.values(meetings)
    .filter(
      ({ kind, policy, status }) =>
        kind !== 'round' && status !== 'cancelled' && policies[policy]?.clock.kind === 'calendar',
    )
    .map(({ id, policy, startsAt, status }) => ({
      ...{ period: `${committee}/${id}`, policy, startsAt, isPlanned: AHEAD.includes(status) },
    }));

export const calls: Calls<Committee> = {
  schema: z
    .strictObject({
      committee: z.string(),
      meeting: z.string(),
      kind: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      place: titled().nullable(),
      path: z.string(),
    })
    .meta({ id: 'CalledMeeting' }),
  whose: (asking) => asking.directory.bodies.filter((body) => isOfCommittee(body, asking)),
  ahead: (committee, now) =>
    meetingsAhead(committee, now).map(({ id, kind, startsAt, endsAt, place }) => ({
      ...{ committee: committee.id, meeting: id, kind, startsAt, endsAt, place },
      path: pathIn(committee.id, { meeting: id }),
    })),
};

const CALLING = ['meeting-called', 'meeting-moved', 'meeting-cancelled'];

export function appointment({ id, meetings }: Committee, { about, facts }: Telling, as: Invited): Appointment | null {
  const meeting = meetings[String(facts['meeting'])];
  return meeting !== undefined && CALLING.includes(about) ? appointmentOf(id, meeting, as) : null;
}

/** A meeting as whoever is invited has it in their calendar: the secretary calls. A round is no appointment. */
export function appointmentOf(
  committee: string,
  { id, kind, status, sequence, startsAt, endsAt, place }: Meeting,
  { person, now, directory }: Invited,
): Appointment | null {
  if (kind === 'round') return null;
  return {
    of: committee,
    ...{ id, startsAt, endsAt, sequence, place },
    cancelled: status === 'cancelled',
    summary: { text: 'mail.calendar.summary', with: { committee } },
    caller: secretaryOn(committee, localDate(now), directory),
    optional: !isExpected(person, committee, localDate(startsAt), directory),
  };
}
