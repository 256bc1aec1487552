import { expect, test } from '@jest/globals';
import type { Block, CasePaper, Paper } from './paper.js';
import { startsPage } from './pages.js';

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
