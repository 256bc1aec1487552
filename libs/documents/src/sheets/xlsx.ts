import type { CasePaper, Paper } from '../paper.js';
import { wordsIn } from '../words.js';
import { workbookOf, type Sheet } from './workbook.js';

/** Two sheets: the figures, one row each, and the cases. */
export function xlsxOf(paper: Paper): Promise<Buffer> {
  const words = wordsIn(paper.language);
  const labels = [...new Set(paper.cases.flatMap(({ facts }) => facts.map(({ label }) => label)))];
  const cases = paper.cases.map((one) => [one.number, one.title, one.note, ...labels.map((label) => said(one, label))]);
  const sheets: readonly Sheet[] = [
    {
      name: words.figures,
      head: Array.from(paper.figureColumns, ({ called }) => called),
      kinds: paper.figureColumns.map(({ holds }) => holds),
      rows: paper.figures.map((row) => Array.from(paper.figureColumns, ({ name }) => row[name] ?? null)),
    },
    { name: words.cases, head: [words.case, words.title, words.note, ...labels], kinds: [], rows: cases },
  ];
  return workbookOf(sheets, paper);
}

function said({ facts }: CasePaper, label: string): string | null {
  const values = facts.filter((fact) => fact.label === label).map(({ value }) => value);
  return values.length === 0 ? null : values.join('; ');
}
