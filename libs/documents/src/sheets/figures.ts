import type { FigureRow } from '../paper.js';
import type { FigureColumns, Words } from '../words.js';

/** What a column holds. It is known, and never guessed from what a cell looks like: people write texts that look like days. */
export type ColumnKind = 'text' | 'day' | 'number';

/** In the order both spreadsheets have them. */
const COLUMNS: Readonly<Record<keyof FigureColumns & keyof FigureRow, ColumnKind>> = {
  case: 'text',
  pilot: 'text',
  measure: 'text',
  party: 'text',
  indicator: 'text',
  unit: 'text',
  kind: 'text',
  from: 'day',
  to: 'day',
  value: 'number',
  method: 'text',
  note: 'text',
};
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

export const FIGURE_KINDS: readonly ColumnKind[] = NAMES.map((name) => COLUMNS[name]);

export const figureHead = (words: Words): readonly string[] => NAMES.map((name) => words.figureColumns[name]);

export const figureCells = (row: FigureRow): readonly (string | number | null)[] => NAMES.map((name) => row[name]);
