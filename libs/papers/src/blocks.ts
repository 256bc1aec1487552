import type { Block, CasePaper } from '@tiltaksmotor/documents';
import type { Speech } from './speech.js';

export { paragraphs } from './typed-lists.js';

/** What papers are built of. A table or a list with nothing in it is left out, and so is a section without blocks. */
export type Blocks = readonly Block[];
export type Section = CasePaper['sections'][number];

export const text = (said: string | null): Blocks =>
  said === null || said === '' ? [] : [{ kind: 'text', text: said }];
export const heading = (said: string, ...under: readonly Blocks[]): Blocks => {
  const blocks = under.flat();
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: said }, ...blocks];
};
export const list = (items: readonly string[], ordered = false): Blocks =>
  items.length === 0 ? [] : [{ kind: 'list', ordered, items }];
export const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
  leads?: { readonly column: number; readonly to: readonly (string | null)[] },
): Blocks =>
  rows.length === 0 ? [] : [{ kind: 'table', caption, head, rows, numeric, ...(leads === undefined ? {} : { leads }) }];
export const section = (said: string, ...blocks: readonly Blocks[]): readonly Section[] => {
  const all = blocks.flat();
  return all.length === 0 ? [] : [{ heading: said, blocks: all }];
};
/** The heads of a table's columns. */
export const columns = ({ t }: Pick<Speech, 't'>, ...keys: readonly string[]): readonly string[] =>
  keys.map((key) => t(`columns.${key}`));
