import { localDate } from '../../calendar.js';
import type { Directory } from '../../organisations.js';
import { seatsOn } from './members.js';
import { isToBeHeld, type Meeting } from './state.js';

/** A meeting of any committee, as far as it matters to who is booked in it. */
export interface BookedMeeting extends Pick<Meeting, 'kind' | 'status' | 'startsAt' | 'endsAt'> {
  readonly committee: string;
  readonly meeting: string;
}
export interface DoubleBooking {
  readonly person: string;
  readonly meeting: string;
  readonly with: { readonly committee: string; readonly meeting: string; readonly startsAt: string };
}

/**
 * Who has a seat in a meeting and in another, of any committee, at the same time. Deputies have none until they are called
 * in; one meeting may begin the moment another ends.
 */
export function doubleBookings(
  one: BookedMeeting,
  all: readonly BookedMeeting[],
  directory: Directory,
): readonly DoubleBooking[] {
  const here = holdersOf(one, directory);
  return all
    .filter((other) => isToBeHeld(one) && isToBeHeld(other) && !isSame(one, other) && overlap(one, other))
    .flatMap((other) => {
      const { committee, meeting, startsAt } = other;
      const there = holdersOf(other, directory);
      return here
        .filter((person) => there.includes(person))
        .map((person) => ({ person, meeting: one.meeting, with: { committee, meeting, startsAt } }));
    });
}

const isSame = (a: BookedMeeting, b: BookedMeeting): boolean => a.committee === b.committee && a.meeting === b.meeting;
const overlap = (a: BookedMeeting, b: BookedMeeting): boolean =>
  Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);
const holdersOf = ({ committee, startsAt }: BookedMeeting, directory: Directory): readonly string[] =>
  seatsOn(committee, localDate(startsAt), directory).map(({ holder }) => holder);
