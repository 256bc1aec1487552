import type { Block, Sides } from './paper.js';

/** The same as a table: a row for each dispute, whose cells have each figure beside its method. */
export function sidesTable({ caption, head, disputes }: Sides): Extract<Block, { kind: 'table' }> {
  const rows = disputes.map(({ of, sides, settled }) => [
    of,
    ...sides.flatMap(({ by, figure, method }) => [`${by}: ${figure}`, method]),
    settled,
  ]);
  return { kind: 'table', caption, head, rows, numeric: [] };
}
