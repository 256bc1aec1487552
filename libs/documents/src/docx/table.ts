import { columnShares } from '../columns.js';
import { isWholeTable } from '../pages.js';
import { escaped, paragraph, run } from './xml.js';
import type { Styles } from './styles.js';

/** Of the page's text, in twentieths of a point; Word fits tables to the template's margins by percent. */
const WIDTH = 9242;

/** How many rows at its end a table that is cut keeps together: one alone on a page looks lost. */
const LAST = 3;

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The cells of a row as XML; text unless said otherwise. */
  readonly cell?: (row: number, column: number) => string | null;
  readonly numeric: readonly number[];
}

/** A native table whose first row is a head, repeated on every page; no row is cut by the end of a page. */
export function tableXml({ caption, head, rows, numeric, cell }: Table, styles: Styles): string {
  const shares = columnShares(head, rows);
  const columns = shares.map((share) => `<w:gridCol w:w="${Math.round(share * WIDTH)}"/>`);
  const firstKept = isWholeTable({ head, rows }) ? 0 : rows.length - LAST;
  const content = (row: number, column: number): string => {
    const inside = (row < 0 ? null : cell?.(row, column)) ?? run((row < 0 ? head[column] : rows[row]?.[column]) ?? '');
    const right = numeric.includes(column) ? '<w:jc w:val="right"/>' : '';
    const kept = row < 0 || (row >= firstKept && row < rows.length - 1) ? '<w:keepNext/>' : '';
    const width = `<w:tcW w:w="${Math.round((shares[column] ?? 0) * 5000)}" w:type="pct"/>`;
    return `<w:tc><w:tcPr>${width}</w:tcPr>${paragraph(styles.cell, inside, kept + right)}</w:tc>`;
  };
  const row = (nth: number): string => {
    const header = nth < 0 ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${head.map((_, column) => content(nth, column)).join('')}</w:tr>`;
  };
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${styles.table}"/><w:tblW w:w="5000" w:type="pct"/>` +
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
    `${caption === '' ? '' : `<w:tblCaption w:val="${escaped(caption)}"/>`}</w:tblPr><w:tblGrid>${columns.join('')}</w:tblGrid>` +
    `${[-1, ...rows.keys()].map(row).join('')}</w:tbl>`
  );
}
