import { saysAll } from '@tiltaksmotor/domain/folded';
import { REPRESENTATIVES } from '@tiltaksmotor/domain/people';
import type { ChoosablePeople } from '../api/types.gen.js';
import { alphabetical } from '@tiltaksmotor/domain/languages';

export type Choosable = ChoosablePeople['items'][number];
type Held = Choosable['held'][number];

/** Kinds of people, in the order that a pilot meets them. The first that somebody belongs to is theirs. */
const KINDS: readonly (readonly [string, (held: Held) => boolean])[] = [
  ['leaders', ({ role }) => role === 'leader'],
  ['coordinators', ({ role }) => role === 'coordinator'],
  ['representatives', ({ role }) => REPRESENTATIVES.some((one) => one === role)],
  ['FSU', ({ at }) => at === 'FSU'],
  ['SSU', ({ at }) => at === 'SSU'],
];
const OTHERS = 'others';
/** In a committee: who runs it, and then who sits in it. */
const RANKS = ['chair', 'secretary', 'member', 'observer'];

export interface Kind {
  readonly kind: string;
  readonly people: readonly Choosable[];
}

/** Those whose name, role or organisation has all the words, by kind and then by where they are. */
export function kindsOf(
  people: readonly Choosable[],
  words: string,
  said: (one: Choosable) => string,
): readonly Kind[] {
  const found = people.filter((one) => saysAll(`${one.id} ${said(one)}`, words));
  return [...KINDS.map(([kind]) => kind), OTHERS]
    .map((kind) => ({ kind, people: found.filter((one) => kindOf(one) === kind).toSorted(byPlace) }))
    .filter((group) => group.people.length > 0);
}

const kindOf = ({ held }: Choosable): string => KINDS.find(([, is]) => held.some(is))?.[0] ?? OTHERS;

const byPlace = (one: Choosable, other: Choosable): number =>
  rankOf(one) - rankOf(other) || alphabetical(keyOf(one), keyOf(other));
const rankOf = ({ held }: Choosable): number =>
  Math.min(...held.map(({ role, deputy }) => (deputy ? RANKS.length : RANKS.indexOf(role))));
const keyOf = ({ held, name }: Choosable): string => `${held[0]?.place ?? ''} ${name}`;
