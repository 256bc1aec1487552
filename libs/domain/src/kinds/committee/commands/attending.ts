import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeContext } from '../rule.js';
import type { Attendance, Meeting } from '../state.js';
import { maySit, seatsOf, type Seat } from '../members.js';

/** Why a record of who was there cannot be right: seats are taken once, by their holders or their own deputies. */
export function faultInAttendance(
  meeting: Meeting,
  { present, chairedBy, recordedBy, guests }: Attendance,
  { committee, directory }: CommitteeContext,
): CommitteeRefusal | null {
  const seats = seatsOf(committee.id, meeting, directory);
  const taken = new Set<string>();
  for (const { person, deputyFor } of present) {
    const seat = seatTaken(seats, person, deputyFor);
    if (seat === undefined) return { code: 'NotAMember', person };
    const twice = taken.has(seat.holder) || present.filter((other) => other.person === person).length > 1;
    if (twice) return { code: 'SeatTakenTwice', person };
    taken.add(seat.holder);
  }
  if (!present.some(({ person }) => person === chairedBy)) return { code: 'NotPresent', person: chairedBy };
  const known =
    maySit(seats, recordedBy) || directory.holders(committee.id).some(({ person }) => person === recordedBy);
  if (!known) return { code: 'NotAMember', person: recordedBy };
  const strange = guests.flatMap(({ cases }) => cases).find((one) => !meeting.agenda.includes(one));
  return strange === undefined ? null : { code: 'NotOnTheAgenda', case: strange };
}

const seatTaken = (seats: readonly Seat[], person: string, deputyFor: string | null): Seat | undefined =>
  deputyFor === null
    ? seats.find(({ holder }) => holder === person)
    : seats.find(({ holder, deputies }) => holder === deputyFor && deputies.includes(person));
