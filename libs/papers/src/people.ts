import { localDate, type Directory, type Holder } from '@tiltaksmotor/domain';
import { table, type Blocks } from './blocks.js';
import type { Source } from './read/pilots.js';
import type { Speech } from './speech.js';

const ORDER = ['chair', 'member', 'secretary', 'observer'];

/** Who holds a role in a committee on a day, the chair first. */
export function holdersOn(directory: Directory, committee: string, moment: string): readonly Holder[] {
  const day = localDate(moment);
  const place = ({ role, deputyFor }: Holder): number => ORDER.indexOf(role) * 2 + (deputyFor === undefined ? 0 : 1);
  return directory
    .holders(committee)
    .filter(({ role, from, to }) => ORDER.includes(role) && from <= day && (to === null || day <= to))
    .toSorted((a, b) => place(a) - place(b));
}

/** Whoever votes: a deputy only when taking somebody's seat. */
export const seatsOf = (holders: readonly Holder[]): readonly Holder[] =>
  holders.filter(({ role, deputyFor }) => ['chair', 'member'].includes(role) && deputyFor === undefined);

export const calledTable = (holders: readonly Holder[], { t, name, of }: Speech): Blocks =>
  table(
    t('people.called'),
    ['name', 'role'].map((key) => t(`columns.${key}`)),
    holders.map(({ person, role, deputyFor }) => [
      name(person),
      deputyFor === undefined ? of('role', role) : t('people.deputy', { role: of('role', role), of: deputyFor }),
    ]),
  );

/** Whoever answers for committees today: chairs, members and secretaries, deputies too. */
export function peopleToTell(
  { community: { directory } }: Source,
  committees: readonly string[],
  now = new Date().toISOString(),
): readonly string[] {
  const held = committees.flatMap((committee) => holdersOn(directory, committee, now));
  return [...new Set(held.filter(({ role }) => role !== 'observer').map(({ person }) => person))];
}
