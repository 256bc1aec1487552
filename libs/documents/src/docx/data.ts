import { startsPage } from '../pages.js';
import type { CasePaper, Fact, Paper } from '../paper.js';
import { dayIn, headingOf, wordsIn, type Words } from '../words.js';
import type { BlockWriter } from './blocks.js';
import { tableXml } from './table.js';
import { paragraph, run } from './xml.js';

/** What the tags of a template stand for: docs/template.md tells it to whoever makes one. */
export function docxData(paper: Paper, writer: BlockWriter): object {
  const words = wordsIn(paper.language);
  return {
    tittel: paper.title,
    utvalg: paper.from,
    dataPer: `${words.dataAsOf} ${dayIn(words, paper.asOf)}`,
    side: words.page,
    av: words.of,
    fakta: paper.facts.map(factData),
    saksliste: paper.cases.length > 1 ? agenda(paper, writer, words) : '',
    innledning: writer.write(paper.opening),
    saker: paper.cases.map((one, nth) => ({
      ...caseData(one, writer),
      saksoverskrift: caseHeading(headingOf(words, one.number, one.title), nth, startsPage(paper, nth), writer),
    })),
    avslutning: writer.write(paper.closing),
  };
}

function factData({ label, value }: Fact): object {
  return { navn: label, verdi: value };
}

function caseData(one: CasePaper, writer: BlockWriter): object {
  return {
    nummer: one.number ?? '',
    sakstittel: one.title,
    merknad: one.note ?? '',
    fakta: one.facts.map(factData),
    avsnitt: one.sections.map(({ heading, blocks }) => ({ overskrift: heading, innhold: writer.write(blocks) })),
  };
}

const bookmark = (nth: number): string => `sak_${nth + 1}`;

function caseHeading(heading: string, nth: number, newPage: boolean, { styles }: BlockWriter): string {
  const id = 20_000 + nth;
  const marked = `<w:bookmarkStart w:id="${id}" w:name="${bookmark(nth)}"/>${run(heading)}<w:bookmarkEnd w:id="${id}"/>`;
  return paragraph(styles.heading1, marked, newPage ? '<w:pageBreakBefore/><w:spacing w:before="0"/>' : '');
}

/** The cases as a table, each a link to its place. Word alone knows its page numbers, so there are none. */
function agenda({ kind, cases }: Paper, { styles }: BlockWriter, words: Words): string {
  const caption = kind === 'report' ? words.contents : words.agenda;
  const numbered = cases.some(({ number }) => number !== null);
  const title = numbered ? 1 : 0;
  const table = tableXml(
    {
      caption,
      head: numbered ? [words.case, words.title] : [words.title],
      rows: cases.map((one) => (numbered ? [one.number ?? '', one.title] : [one.title])),
      numeric: [],
      cell: (row, column) => {
        const one = cases[row];
        if (one === undefined || column !== title) return null;
        const link = run(one.title, `<w:rStyle w:val="${styles.link}"/>`);
        const note = one.note === null ? '' : `<w:r><w:br/></w:r>${run(one.note, '<w:i/>')}`;
        return `<w:hyperlink w:anchor="${bookmark(row)}" w:history="1">${link}</w:hyperlink>${note}`;
      },
    },
    styles,
  );
  return paragraph(styles.heading1, run(caption)) + table + paragraph(null, '');
}
