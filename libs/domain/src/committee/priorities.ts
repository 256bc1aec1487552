import type { Bilingual, Measure } from '../measures.js';

/** Something that a committee's mandate puts first, and what it concerns: whole areas, and single measures. */
export interface Priority {
  readonly id: string;
  readonly title: Bilingual;
  readonly areas: readonly string[];
  readonly measures: readonly string[];
}

/** What a pilot must be about to serve a priority: a measure it names, one in its areas, or a new measure there. */
export const servedBy = (
  { areas, measures }: Pick<Priority, 'areas' | 'measures'>,
  listed: readonly Measure[],
): { readonly measures: readonly string[]; readonly areas: readonly string[] } => ({
  areas,
  measures: listed.filter(({ code, area }) => measures.includes(code) || areas.includes(area)).map(({ code }) => code),
});
