import { stringify } from 'csv-stringify/sync';
import type { Paper } from '../paper.js';
import { wordsIn } from '../words.js';
import { figureCells, figureHead } from './figures.js';

/**
 * The figures as Norwegian Excel opens them, whatever the language of the paper: UTF-8 with a byte order mark, semicolons,
 * decimal commas (R: read.csv2). A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf(paper: Paper): Buffer {
  const rows = [figureHead(wordsIn(paper.language)), ...paper.figures.map(figureCells)];
  const options = { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const;
  return Buffer.from(
    stringify(rows as unknown[][], { ...options, cast: { number: (n) => String(n).replace('.', ',') } }),
  );
}
