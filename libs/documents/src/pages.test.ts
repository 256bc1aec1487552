import { expect, test } from '@jest/globals';
import type { Block, CasePaper, Paper } from './paper.js';
import { isWholeTable, leadsIn, startsPage, wholeRows } from './pages.js';

const line: Block = { kind: 'text', text: 'Saker som meldes i møtet.' };
const table: Block = { kind: 'table', caption: '', head: ['Hva'], rows: [['Noe']], numeric: [] };
const one = (...sections: readonly (readonly Block[])[]) =>
  ({ sections: sections.map((blocks) => ({ heading: 'Bakgrunn', blocks })) }) as unknown as CasePaper;
const starts = (kind: Paper['kind'], ...cases: CasePaper[]) =>
  cases.map((_, nth) => startsPage({ kind, cases } as unknown as Paper, nth));

test('in a book a case with papers has pages of its own; standing cases of a few lines follow on', () => {
  const standing = one([line]);
  const cases = [standing, standing, one([line], [line]), one([table]), standing, standing];
  expect(starts('meeting-book', ...cases)).toEqual([false, false, true, true, true, false]);
});

test('minutes are written without a break', () => {
  expect(starts('minutes', one([line], [line]), one([table]))).toEqual([false, false]);
});

test('a table is kept on one page by its lines, not by its rows; a row as high as a page is cut', () => {
  const rows = (n: number, cell = 'Noe') => ({
    head: ['Hva', 'Mer'],
    rows: Array.from({ length: n }, () => ['1', cell]),
  });
  expect([1, 20, 26, 27].map((n) => isWholeTable(rows(n)))).toEqual([true, true, true, false]);
  expect(isWholeTable(rows(9, 'ord '.repeat(120)))).toBe(false);
  expect(wholeRows({ ...rows(1), rows: [...rows(1).rows, ...rows(1, 'ord '.repeat(1500)).rows] })).toEqual([
    true,
    false,
  ]);
});

test('a few lines stay with the table they lead to; what is long, or leads to more text, need not', () => {
  const long: Block = { kind: 'text', text: 'ord '.repeat(200) };
  const blocks = [line, table, line, line, long, table];
  expect(blocks.map((_, nth) => leadsIn(blocks, nth))).toEqual([true, false, false, false, false, false]);
});
