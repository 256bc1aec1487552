import { localDate } from '../../calendar.js';
import type { CommitteePolicy } from './policy.js';
import type { Numbered } from './events/meetings.js';
import type { CommitteeContext } from './rule.js';
import type { Committee } from './state.js';
import { STANDING, type StandingCase } from './values.js';

/** The series a number is given in: of the year in which the meeting begins, or one that runs on. */
export const seriesOf = (startsAt: string, { numbering }: CommitteePolicy): string =>
  numbering === 'yearly' ? localDate(startsAt).slice(0, 4) : 'all';

/** `NN/YY`, counting on from the last of the series. */
export function numbersFrom(committee: Committee, startsAt: string, works: CommitteePolicy) {
  const last = committee.numbers[seriesOf(startsAt, works)] ?? 0;
  const year = localDate(startsAt).slice(2, 4);
  return (nth: number): string => `${String(last + 1 + nth).padStart(2, '0')}/${year}`;
}

/** An agenda as it freezes: the template's standing cases around the others, all numbered in order. */
export function numberedAgenda(
  cases: readonly string[],
  startsAt: string,
  { committee, works }: CommitteeContext,
): readonly Numbered[] {
  const standing = (names: readonly string[]): readonly StandingCase[] =>
    STANDING.filter((name) => names.includes(name));
  const first = inOrder(works.template.first, standing(works.template.first));
  const last = inOrder(works.template.last, standing(works.template.last));
  const number = numbersFrom(committee, startsAt, works);
  const made = (name: StandingCase, nth: number) => ({
    case: `c${committee.counts.cases + 1 + nth}`,
    about: { kind: 'standing' as const, standing: name },
  });
  const opening = first.map((name, nth) => made(name, nth));
  const closing = last.map((name, nth) => made(name, first.length + nth));
  return [...opening, ...cases.map((id) => ({ case: id })), ...closing].map((one, nth) => ({
    ...one,
    number: number(nth),
  }));
}

const inOrder = (names: readonly string[], known: readonly StandingCase[]): readonly StandingCase[] =>
  names.flatMap((name) => known.filter((standing) => standing === name));
