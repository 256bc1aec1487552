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

const isMoreThanLines = ({ kind }: Block): boolean => kind === 'table' || kind === 'run-chart';

/** A list so short that it is not cut by the end of a page: proposals are weighed against each other at a glance. */
export function staysTogether(items: readonly string[]): boolean {
  return items.length <= 8 && items.join('').length < 1000;
}
