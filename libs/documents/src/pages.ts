import type { Paper } from './paper.js';

/** In a meeting book a case that has papers starts on a page of its own, and so does what comes after it. */
export function startsPage(paper: Paper, nth: number): boolean {
  if (paper.kind !== 'meeting-book') return false;
  const hasPapers = (at: number): boolean => (paper.cases[at]?.sections.length ?? 0) > 0;
  return hasPapers(nth) || hasPapers(nth - 1);
}

/** A list so short that it is not cut by the end of a page: proposals are weighed against each other at a glance. */
export function staysTogether(items: readonly string[]): boolean {
  return items.length <= 8 && items.join('').length < 1000;
}
