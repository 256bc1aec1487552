import { stringify } from 'csv-stringify/sync';
import { asText } from '@tiltaksmotor/domain/guarded';
import { inSheet } from '@tiltaksmotor/texts/amounts';
import type { FigureRow, Paper } from '../paper.js';
import { wordsIn } from '../words.js';

/**
 * The figures as Norwegian Excel opens them, whatever the language of the paper: UTF-8 with a byte order mark, semicolons,
 * decimal commas (R: read.csv2). A case is called `Sak 04/26`, since Excel makes a day of `04/26`; any other text that a
 * spreadsheet would take for something else gets an apostrophe in front.
 */
export function csvOf({ language, figureColumns, figures }: Paper): Buffer {
  const words = wordsIn(language);
  const cells = (row: FigureRow): readonly unknown[] =>
    figureColumns.map(({ name, holds }) => {
      const cell = row[name] ?? null;
      if (typeof cell !== 'string') return cell;
      return holds === 'case' ? asText(`${words.case} ${cell}`) : holds === 'text' ? asText(cell) : cell;
    });
  return csvWith([figureColumns.map(({ called }) => called), ...figures.map(cells)]);
}

/** Texts as Norwegian Excel opens them, each of them left as it is. */
export const csvOfTexts = (rows: readonly (readonly string[])[]): Buffer => csvWith(rows.map((row) => row.map(asText)));

function csvWith(rows: readonly (readonly unknown[])[]): Buffer {
  // A line break within a cell is one sign or another, and not only what ends a row here.
  const options = { bom: true, delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
  return Buffer.from(stringify(rows as unknown[][], { ...options, cast: { number: inSheet } }));
}
