import type { Measure } from '../api/types.gen.js';
import { language } from './words.js';

/** The areas that measures belong to, in the list's own order. */
export const areasOf = (measures: readonly Measure[]): readonly Measure['area'][] => [
  ...new Map(measures.map(({ area }) => [area.id, area])).values(),
];

/** The areas as a form offers them. */
export const areaChoices = (measures: readonly Measure[]) =>
  areasOf(measures).map(({ id, title }) => ({ value: id, label: title[language()] }));
