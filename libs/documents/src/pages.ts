import { columnShares, linesOf } from './columns.js';
import type { Block, Paper } from './paper.js';

/**
 * In a meeting book a case that has papers starts on a page of its own, and so does what comes after it. A few lines under
 * one heading, as standing cases have, are no papers.
 */
export function startsPage(paper: Paper, nth: number): boolean {
  if (paper.kind !== 'meeting-book') return false;
  const hasPapers = (at: number): boolean => {
    const sections = paper.cases[at]?.sections ?? [];
    return sections.length > 1 || sections.some(({ blocks }) => blocks.some(isMoreThanLines));
  };
  return hasPapers(nth) || hasPapers(nth - 1);
}

const isMoreThanLines = ({ kind }: Block): boolean => ['table', 'sides', 'run-chart'].includes(kind);

/** Lines of a table that is not cut by the end of a page, and of a row that never is. A page has some fifty. */
const WHOLE_TABLE = 26;
const WHOLE_ROW = 20;

interface Rows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
export function isWholeTable({ head, rows }: Rows): boolean {
  if (rows.length > WHOLE_TABLE) return false;
  const shares = columnShares(head, rows);
  return rows.reduce((lines, row) => lines + linesOf(row, shares), 0) <= WHOLE_TABLE;
}

/** Of each row, whether it is so low that it stands on one page. What is as high as a page has to be cut somewhere. */
export function wholeRows({ head, rows }: Rows): readonly boolean[] {
  const shares = columnShares(head, rows);
  return rows.map((row) => linesOf(row, shares) <= WHOLE_ROW);
}

/** A list so short that it is not cut by the end of a page: proposals are weighed against each other at a glance. */
export function staysTogether(items: readonly string[]): boolean {
  return items.length <= 12 && items.join('').length < 1000;
}

/** A few lines that say what comes after them: nobody should have to turn the page in between. */
export function leadsIn(blocks: readonly Block[], nth: number): boolean {
  const [one, next] = [blocks[nth], blocks[nth + 1]];
  return one?.kind === 'text' && one.text.length < LEAD && next !== undefined && next.kind !== 'text';
}
const LEAD = 400;
