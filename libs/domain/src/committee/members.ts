import { localDate, type LocalDate } from '../calendar.js';
import type { Directory } from '../organisations.js';
import type { Attendance, Case, Meeting } from './state.js';

/** A vote in the committee: whose it is, and who may take it for them. Nobody with a seat of their own does. */
export interface Seat {
  readonly holder: string;
  readonly role: 'chair' | 'member';
  readonly deputies: readonly string[];
}

/** The voting seats on a day: chair and members that are no deputies. One person has one seat. */
export function seatsOn(committee: string, day: LocalDate, directory: Directory): readonly Seat[] {
  const active = directory
    .holders(committee)
    .filter(
      ({ role, from, to }) => (role === 'chair' || role === 'member') && from <= day && (to === null || day <= to),
    );
  const own = active.filter(({ deputyFor }) => deputyFor === undefined);
  const seats = [...own].sort((a, b) => Number(b.role === 'chair') - Number(a.role === 'chair'));
  const holders = new Set(seats.map(({ person }) => person));
  return seats
    .filter(({ person }, nth) => seats.findIndex((seat) => seat.person === person) === nth)
    .map(({ person, role }) => ({
      holder: person,
      role: role === 'chair' ? 'chair' : 'member',
      deputies: [
        ...new Set(
          active.filter((held) => held.deputyFor === person && !holders.has(held.person)).map((held) => held.person),
        ),
      ],
    }));
}

/** The seats of a meeting: on the day it begins. */
export const seatsOf = (committee: string, meeting: Meeting, directory: Directory): readonly Seat[] =>
  seatsOn(committee, localDate(meeting.startsAt), directory);

export const maySit = (seats: readonly Seat[], person: string): boolean =>
  seats.some(({ holder, deputies }) => holder === person || deputies.includes(person));

/** Who calls a committee's meetings on a day: its secretary, in their own right before as a deputy. Null where there is none. */
export function secretaryOn(committee: string, day: LocalDate, directory: Directory): string | null {
  const held = directory
    .holders(committee)
    .filter(({ role, from, to }) => role === 'secretary' && from <= day && (to === null || day <= to));
  return (held.find(({ deputyFor }) => deputyFor === undefined) ?? held[0])?.person ?? null;
}

/** Whether a meeting counts on somebody: who has a seat, and its secretary. Deputies and observers may come. */
export const isExpected = (person: string, committee: string, day: LocalDate, directory: Directory): boolean =>
  seatsOn(committee, day, directory).some(({ holder }) => holder === person) ||
  secretaryOn(committee, day, directory) === person;

/** How many seats must be filled for a decision. */
export const quorumOf = (seats: readonly Seat[], share: number): number => Math.ceil(seats.length * share);

export const isDisqualified = (one: Case, person: string): boolean =>
  Object.hasOwn(one.disqualified, person) && one.disqualified[person]?.disqualified === true;

/** Who was at a meeting and takes part in a case. */
export const takingPart = (one: Case, attendance: Attendance | null): readonly string[] =>
  (attendance?.present ?? []).map(({ person }) => person).filter((person) => !isDisqualified(one, person));

/** Who answers for the minutes: those who were there, or answered the round. */
export function participants({ attendance, answers }: Meeting): readonly string[] {
  const there = attendance?.present.map(({ person }) => person) ?? answers.map(({ person }) => person);
  return [...new Set(there)];
}

/** Who answers for the minutes and has not: silence approves for them when the time is out. */
export const silentOnMinutes = (meeting: Meeting): readonly string[] =>
  participants(meeting).filter((person) => !meeting.minutes?.answers.some((answer) => answer.person === person));
