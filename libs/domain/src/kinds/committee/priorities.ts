import type { Multilingual } from '../../languages.js';
import type { Measure } from '../../measures.js';
import type { GivenPriority } from './values.js';

/** Something that a committee's mandate puts first, and what it concerns: whole areas, and single measures. */
export interface Priority {
  readonly id: string;
  readonly title: Multilingual;
  readonly areas: readonly string[];
  readonly measures: readonly string[];
}

/** A priority that holds: with the committee's own words, or with those of the community's data. */
export type PriorityInForce = GivenPriority | Priority;

/** What the committee has said itself, be it nothing; until it has, what the community's data says of it. */
export const prioritiesOf = (
  committee: { readonly priorities: readonly GivenPriority[] | null } | null,
  seeded: readonly Priority[],
): readonly PriorityInForce[] => committee?.priorities ?? seeded;

/** Whether a priority says what it is: in words, or by the one area or measure that it is about. */
export const isNamed = (hasWords: boolean, { areas, measures }: Pick<Priority, 'areas' | 'measures'>): boolean =>
  hasWords || areas.length + measures.length === 1;

/** What a priority without words of its own is called by: a whole area before a measure. Null where there is neither. */
export const calledBy = ({
  areas,
  measures,
}: Pick<Priority, 'areas' | 'measures'>): { readonly area: string } | { readonly measure: string } | null => {
  const [area] = areas;
  const [measure] = measures;
  if (area !== undefined) return { area };
  return measure === undefined ? null : { measure };
};

/** What a pilot must be about to serve a priority: a measure it names, one in its areas, or a new measure there. */
export const servedBy = (
  { areas, measures }: Pick<Priority, 'areas' | 'measures'>,
  listed: readonly Measure[],
): { readonly measures: readonly string[]; readonly areas: readonly string[] } => ({
  areas,
  measures: listed.filter(({ code, area }) => measures.includes(code) || areas.includes(area)).map(({ code }) => code),
});
