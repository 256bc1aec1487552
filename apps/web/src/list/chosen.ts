import { tidyTitle } from '@tiltaksmotor/domain/tidy';
import type { Measure } from '../api/types.gen.js';

export const POTENTIALS = ['joint', 'internal', 'internal-with-joint-option'] as const;

/** What is looked for, as it stands in the address. */
export interface Chosen {
  readonly q?: string;
  readonly omrade?: string;
  readonly potensial?: string;
}

/** Measures of the area and potential that say every word, in either language; and those that `others` names as well. */
export const foundIn = (
  items: readonly Measure[],
  { q = '', omrade, potensial }: Chosen,
  others: readonly Pick<Measure, 'code'>[],
): readonly Measure[] =>
  items.filter(
    (measure) =>
      (omrade === undefined || measure.area.id === omrade) &&
      (potensial === undefined || measure.collaboration.potential === potensial) &&
      (says(measure, q) || others.some(({ code }) => code === measure.code)),
  );

/** `å` may be typed as one letter or as two; `Š` is found as `š`. */
const folded = (text: string): string => tidyTitle(text).toLocaleLowerCase('nb');

function says({ code, area, title, theme, collaboration }: Measure, words: string): boolean {
  const texts = [area.title, title, theme, collaboration].flatMap(({ nb = '', en = '' }) => [nb, en]);
  const all = folded([code, ...texts].join(' '));
  return folded(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
