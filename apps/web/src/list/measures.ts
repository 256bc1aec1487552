import { POTENTIALS } from '@tiltaksmotor/domain/measures';
import type { Measure, MeasuresListData } from '../api/types.gen.js';
import { spoken } from '../app/index.js';

/** What is looked for, as it stands in the address. */
export interface Chosen {
  readonly q?: string;
  readonly omrade?: string;
  readonly potensial?: string;
}

/** What the API is asked for: an address may name areas and potentials that there are none of. */
export function queryOf(
  { q = '', omrade, potensial }: Chosen,
  items: readonly Measure[],
): NonNullable<MeasuresListData['query']> {
  const area = items.find((one) => one.area.id === omrade)?.area.id;
  const potential = POTENTIALS.find((one) => one === potensial);
  return {
    ...(q.trim() === '' ? {} : { q: q.trim().slice(0, 200) }),
    ...(area === undefined ? {} : { area }),
    ...(potential === undefined ? {} : { potential }),
  };
}

/** The areas that measures belong to, in the list's own order. */
export const areasOf = (measures: readonly Measure[]): readonly Measure['area'][] => [
  ...new Map(measures.map(({ area }) => [area.id, area])).values(),
];

/** The areas as a form offers them. */
export const areaChoices = (measures: readonly Measure[]) =>
  areasOf(measures).map(({ id, title }) => ({ value: id, label: spoken(title) }));
