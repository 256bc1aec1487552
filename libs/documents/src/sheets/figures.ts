import type { FigureRow } from '../paper.js';
import type { FigureColumns, Words } from '../words.js';

export type Cell = string | number | null;

/** In the order both spreadsheets have them. */
export const COLUMNS: readonly (keyof FigureColumns & keyof FigureRow)[] = [
  'case',
  'pilot',
  'measure',
  'party',
  'indicator',
  'unit',
  'kind',
  'from',
  'to',
  'value',
  'method',
  'note',
];

export function figureHead(words: Words): readonly string[] {
  return COLUMNS.map((column) => words.figureColumns[column]);
}

export function figureCells(row: FigureRow): readonly Cell[] {
  return COLUMNS.map((column) => row[column]);
}
