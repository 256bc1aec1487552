import { planned } from '../chart.js';
import { leadsIn, staysTogether } from '../pages.js';
import type { Block, RunChart } from '../paper.js';
import { paragraphs } from '../plain.js';
import { sidesTable } from '../sides.js';
import type { Words } from '../words.js';
import { CHART_TYPE, chartXml, drawingXml } from './chart.js';
import type { Numbering } from './numbering.js';
import type { Parts } from './parts.js';
import type { Styles } from './styles.js';
import { tableXml } from './table.js';
import { paragraph, run } from './xml.js';

/** Writes blocks in the template's styles, and remembers the charts that have to be put in beside the text. */
export class BlockWriter {
  private readonly charts: string[] = [];

  constructor(
    readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly words: Words,
  ) {}

  write(blocks: readonly Block[]): string {
    return blocks.map((block, nth) => this.one(block, leadsIn(blocks, nth))).join('');
  }

  /** What `drawn` referred to by its place is put into the document. */
  addCharts(parts: Parts): void {
    const all = this.charts.map((xml, nth) => ({ name: `word/charts/tiltak${nth + 1}.xml`, type: CHART_TYPE, xml }));
    parts.add('chart', all);
  }

  private one(block: Block, leads = false): string {
    switch (block.kind) {
      case 'text':
        return paragraphs(block.text)
          .map((lines) => paragraph(null, run(lines), leads ? '<w:keepNext/>' : ''))
          .join('');
      case 'heading':
        return paragraph(this.styles.heading3, run(block.text));
      case 'list':
        return this.list(block);
      case 'table': {
        const caption = block.caption === '' ? '' : paragraph(this.styles.caption, run(block.caption));
        // Two tables with nothing between them would be one.
        return `${caption}${tableXml(block, this.styles)}${paragraph(null, '', '<w:spacing w:before="0" w:after="120" w:line="120" w:lineRule="exact"/>')}`;
      }
      case 'sides':
        return this.one(sidesTable(block));
      case 'run-chart':
        return this.chart(block);
    }
  }

  private list({ ordered, items }: Extract<Block, { kind: 'list' }>): string {
    const style = ordered ? this.styles.number : this.styles.bullet;
    const id = ordered ? this.numbering.nextOrdered() : this.numbering.bullets;
    const numbered = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
    const together = staysTogether(items);
    return items
      .map((item, nth) => {
        const kept = together && nth < items.length - 1 ? '<w:keepNext/>' : '';
        return paragraph(style, run(paragraphs(item).flat()), kept + numbered);
      })
      .join('');
  }

  private chart(chart: RunChart): string {
    const plan = planned(chart, this.words);
    this.charts.push(chartXml(plan));
    const nth = this.charts.length;
    const caption = paragraph(this.styles.caption, run(`${plan.title} (${plan.unit})`));
    return caption + paragraph(null, `<w:r>${drawingXml(plan, 10_000 + nth, `rIdTiltak${nth}`)}</w:r>`);
  }
}
