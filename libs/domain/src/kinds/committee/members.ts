import { localDate, type LocalDate } from '../../calendar.js';
import type { Directory } from '../../organisations.js';
import type { Case, Committee, Meeting } from './state.js';
import type { Attendance } from './values.js';

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

export const isDisqualified = (one: Case, person: string): boolean => one.disqualified[person]?.disqualified === true;

/** Who steps in for somebody in a case: one of the seat's deputies, who takes part in it themselves. */
export function deputyIn(one: Case, person: string): string | null {
  const deputy = isDisqualified(one, person) ? (one.disqualified[person]?.deputy ?? null) : null;
  return deputy === null || isDisqualified(one, deputy) ? null : deputy;
}

/** Whose seat somebody has: their own, or that which they take at the meeting, or may take. */
export function seatOfPerson(person: string, attendance: Attendance | null, seats: readonly Seat[]): Seat | undefined {
  const taken = attendance?.present.find((other) => other.person === person)?.deputyFor ?? person;
  return seats.find(({ holder }) => holder === taken) ?? seats.find(({ deputies }) => deputies.includes(person));
}

/**
 * Who was at a meeting and takes part in a case, seat by seat: whoever sits there, else the deputy who steps in for them
 * in this case. Nobody takes two seats.
 */
export function takingPart(one: Case, attendance: Attendance | null, seats: readonly Seat[]): readonly string[] {
  if (attendance === null) return [];
  const { present } = attendance;
  const there = seats.flatMap(({ holder, deputies }) => {
    const sits = present.find(({ person, deputyFor }) => (deputyFor ?? person) === holder)?.person;
    if (sits !== undefined && !isDisqualified(one, sits)) return [sits];
    const deputy = deputyIn(one, sits ?? holder);
    const steps = deputy !== null && deputies.includes(deputy) && !present.some(({ person }) => person === deputy);
    return steps ? [deputy] : [];
  });
  return [...new Set(there)];
}

/** The deputies who stepped in in a case of a meeting, and for whom: there in it, or by their answer in a round. */
export function steppedIn(
  one: Case,
  { attendance, answers }: Meeting,
  seats: readonly Seat[],
): readonly { readonly person: string; readonly deputyFor: string }[] {
  const took =
    attendance === null
      ? answers.flatMap(({ case: id, person }) => (id === one.id ? [person] : []))
      : takingPart(one, attendance, seats);
  return Object.keys(one.disqualified).flatMap((deputyFor) => {
    const person = deputyIn(one, deputyFor);
    return person !== null && took.includes(person) ? [{ person, deputyFor }] : [];
  });
}

/** Who answers for the minutes: those who were there, also for one case, or answered the round. */
export function participants(
  { attendance, answers, agenda }: Meeting,
  { cases }: Pick<Committee, 'cases'>,
): readonly string[] {
  if (attendance === null) return [...new Set(answers.map(({ person }) => person))];
  const stepping = agenda
    .flatMap((id) => cases[id] ?? [])
    .flatMap((one) => Object.keys(one.disqualified).flatMap((person) => deputyIn(one, person) ?? []));
  return [...new Set([...attendance.present.map(({ person }) => person), ...stepping])];
}

/** Who answers for the minutes and has not: silence approves for them when the time is out. */
export const silentOnMinutes = (meeting: Meeting, committee: Pick<Committee, 'cases'>): readonly string[] =>
  participants(meeting, committee).filter(
    (person) => !meeting.minutes?.answers.some((answer) => answer.person === person),
  );
