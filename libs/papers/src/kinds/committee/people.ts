import { localDate, type Directory, type Holder } from '@tiltaksmotor/domain';
import { columns, table, type Blocks } from '../../blocks.js';
import type { Source } from '../../read.js';
import type { Speech } from '../../speech.js';

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

const GROUPS = [...ORDER.slice(0, 2), 'deputy', ...ORDER.slice(2)];

/** By what they are there, each person once and in their own right first: the leader is not told to be a member too. */
export function calledTable(holders: readonly Holder[], title: string, own: Speech): Blocks {
  const people = [...new Set(holders.map(({ person }) => person))].map((person) => {
    const [first, ...rest] = ownFirst(holders.filter((holder) => holder.person === person));
    const group = first?.deputyFor === undefined ? (first?.role ?? '') : 'deputy';
    return { group, said: calledAs(person, group === 'deputy' && first !== undefined ? [first, ...rest] : rest, own) };
  });
  const rows = GROUPS.flatMap((group) => {
    const those = people.filter((one) => one.group === group).map(({ said }) => said);
    return those.length === 0 ? [] : [[own.t(`people.group.${group}`, { count: those.length }), those.join(', ')]];
  });
  const head = columns(own, 'role', 'name');
  return table(title, head, rows);
}

/** By name, and for whom they stand in. */
function calledAs(person: string, standsIn: readonly Holder[], { t, name, of }: Speech): string {
  const roles = standsIn.flatMap(({ role, deputyFor }) =>
    deputyFor === undefined ? [of('role', role)] : [t('people.deputy', { role: of('role', role), of: deputyFor })],
  );
  return roles.length === 0 ? name(person) : `${name(person)} (${roles.join('; ')})`;
}

/** What one person is in their own right before what they are for others. */
export function ownFirst(held: readonly Holder[]): readonly Holder[] {
  const leads = held.some(({ role, deputyFor }) => role === 'chair' && deputyFor === undefined);
  const own = held.filter(({ role, deputyFor }) => deputyFor === undefined && !(leads && role === 'member'));
  return [...own, ...held.filter(({ deputyFor }) => deputyFor !== undefined)];
}

/** Whoever answers for committees today: chairs, members and secretaries, deputies too. */
export function peopleToTell(
  { community: { directory } }: Source,
  committees: readonly string[],
  now = new Date().toISOString(),
): readonly string[] {
  const held = committees.flatMap((committee) => holdersOn(directory, committee, now));
  return [...new Set(held.filter(({ role }) => role !== 'observer').map(({ person }) => person))];
}
