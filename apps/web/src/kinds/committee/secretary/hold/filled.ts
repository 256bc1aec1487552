import type { CommitteeStanding, Meeting } from '../../../../api/types.gen.js';

/** In a seat: whoever holds it, nobody, or a deputy by their id. */
export const THERE = 'there';
export const AWAY = 'away';

export interface Filled {
  /** By whose seat it is. */
  readonly seats: Record<string, string>;
  readonly chairedBy: string;
  readonly recordedBy: string;
  /** A name a line. */
  readonly guests: string;
  /** Why it is put right, once minutes are out. */
  readonly reason: string;
}

/** As it was recorded; before that, that everybody came. */
export function attendanceOf({ attendance, ...meeting }: Meeting, { members }: CommitteeStanding): Filled {
  const holder = (role: string): string =>
    members.find((member) => member.role === role && member.deputyFor === null)?.person ?? '';
  const seats = meeting.seats.map(({ holder: seat }) => seat);
  if (attendance === null)
    return {
      seats: Object.fromEntries(seats.map((seat) => [seat, THERE])),
      chairedBy: holder('chair'),
      recordedBy: holder('secretary'),
      guests: '',
      reason: '',
    };
  const { present, chairedBy, recordedBy, guests } = attendance;
  const filler = (seat: string): string => {
    if (present.some(({ person, deputyFor }) => person === seat && deputyFor === null)) return THERE;
    return present.find(({ deputyFor }) => deputyFor === seat)?.person ?? AWAY;
  };
  return {
    seats: Object.fromEntries(seats.map((seat) => [seat, filler(seat)])),
    chairedBy,
    recordedBy,
    guests: guests.map(({ name }) => name ?? '').join('\n'),
    reason: '',
  };
}

/** As it is sent. A guest who was there for some cases still is. */
export const sentOf = ({ seats, chairedBy, recordedBy, guests }: Filled, { attendance }: Meeting) => ({
  present: Object.entries(seats).flatMap(([seat, filler]) =>
    filler === AWAY ? [] : [filler === THERE ? { person: seat, deputyFor: null } : { person: filler, deputyFor: seat }],
  ),
  chairedBy,
  recordedBy,
  guests: guests
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, cases: attendance?.guests.find((guest) => guest.name === name)?.cases ?? [] })),
});
