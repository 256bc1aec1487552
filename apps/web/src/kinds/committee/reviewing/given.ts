import type { PrioritiesGiven, Priority } from '../../../api/types.gen.js';

/** A priority as the form has it: chosen ids as fields have them. */
export interface Given {
  readonly id: string;
  readonly words: string;
  readonly areas: readonly string[];
  readonly measures: readonly string[];
}
export interface Values {
  readonly priorities: readonly Given[];
}
type Shown = Pick<Priority, 'id' | 'words' | 'areas' | 'measures'>;

export const valuesOf = (items: readonly Shown[]): Values => ({
  priorities: items.map(({ id, words, areas, measures }) => ({ id, words: words ?? '', areas, measures })),
});

/** What is sent. A priority without words is called what its one area or measure is called. */
export const sentOf = ({ priorities }: Values): PrioritiesGiven => ({
  priorities: priorities.map(({ id, words, areas, measures }) => ({
    id,
    title: words.trim() === '' ? null : words.trim(),
    areas: [...areas],
    measures: [...measures],
  })),
});

/** An id that none of them has. */
export function newId(priorities: readonly Given[]): string {
  const taken = new Set(priorities.map(({ id }) => id));
  for (let n = 1; ; n++) if (!taken.has(`p${n}`)) return `p${n}`;
}
