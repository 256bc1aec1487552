import { planned } from '../chart.js';
import { columnShares, isTight } from '../columns.js';
import type { Block, CasePaper, Paper } from '../paper.js';
import { paragraphs } from '../plain.js';
import { isWholeTable, leadsIn, startsPage, staysTogether, wholeRows } from '../pages.js';
import { sidesTable } from '../sides.js';
import { dayIn, headingOf, wordsIn, type Words } from '../words.js';
import { FAMILIES, showable } from './fonts.js';

/** What assets/paper.typ reads: the paper with all that needs working out worked out, in characters that can be shown. */
export function pdfData(paper: Paper): object {
  const words = wordsIn(paper.language);
  const [lang, region] = words.locale.split('-');
  const made = new Date(paper.asOf);
  const asOfParts = [made.getUTCFullYear(), made.getUTCMonth() + 1, made.getUTCDate()];
  const data = {
    words,
    lang,
    region,
    title: paper.title,
    from: paper.from,
    asOfParts: [...asOfParts, made.getUTCHours(), made.getUTCMinutes(), made.getUTCSeconds()],
    dataAsOf: `${words.dataAsOf} ${dayIn(words, paper.asOf)}`,
    agendaTitle: paper.kind === 'report' ? words.contents : words.agenda,
    facts: paper.facts,
    opening: blocksData(paper.opening, words),
    cases: paper.cases.map((one, nth) => ({ ...caseData(one, words), newPage: startsPage(paper, nth) })),
    closing: blocksData(paper.closing, words),
  };
  return { ...(shown(data) as object), fonts: FAMILIES };
}

function caseData(one: CasePaper, words: Words): object {
  const sections = one.sections.map(({ heading, blocks }) => ({
    heading,
    blocks: blocksData(blocks, words),
  }));
  return { ...one, heading: headingOf(words, one.number, one.title), sections };
}

const blocksData = (blocks: readonly Block[], words: Words): readonly object[] =>
  blocks.map((block, nth) => ({ ...blockData(block, words), leads: leadsIn(blocks, nth) }));

function blockData(block: Block, words: Words): object {
  switch (block.kind) {
    case 'text':
      return { kind: block.kind, paragraphs: paragraphs(block.text) };
    case 'heading':
      return block;
    case 'list':
      return { ...block, items: block.items.map(paragraphs), together: staysTogether(block.items) };
    case 'table':
      return {
        ...block,
        shares: columnShares(block.head, block.rows),
        tight: isTight(block.head, block.rows),
        together: isWholeTable(block),
        whole: wholeRows(block),
      };
    case 'sides':
      return blockData(sidesTable(block), words);
    case 'run-chart': {
      const { scale, ...plan } = planned(block, words);
      return { kind: block.kind, ...plan, low: scale.low, high: scale.high, alt: plan.says };
    }
  }
}

/** Every text in characters that can be shown. */
function shown(data: unknown): unknown {
  if (typeof data === 'string') return showable(data);
  if (Array.isArray(data)) return data.map(shown);
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shown(value)]));
}
