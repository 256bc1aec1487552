import { html, Html } from '@tiltaksmotor/texts/html';
import { amountIn } from '@tiltaksmotor/texts/amounts';
import { planned } from '../chart.js';
import type { Block, CasePaper, Fact, Paper } from '../paper.js';
import { paragraphs, plain } from '../plain.js';
import { sidesTable } from '../sides.js';
import { breakable, unbroken } from '../unbroken.js';
import { dayIn, headingOf, wordsIn, type Words } from '../words.js';
import { drawn } from './chart.js';
import { CSS } from './style.js';

/** Its very bytes are what `PAGE_POLICY` lets in. */
const STYLE = new Html(`<style>${CSS}</style>`);

/** A paper as a page to read and to print: for every width, in light and dark, without script, with nothing fetched. */
export function htmlOf(paper: Paper): string {
  const { language, title, from, facts, asOf, opening, cases, closing, kind } = unbroken(plain(paper));
  const words = wordsIn(language);
  const writer = new BlockWriter(words);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${breakable(title)}</title>
        ${STYLE}
      </head>
      <body>
        <main>
          <header>
            <p class="from">${from}</p>
            <h1>${title}</h1>
            ${factsHtml(facts)}
          </header>
          ${cases.length > 1 ? contents(cases, kind === 'report' ? words.contents : words.agenda, words) : html``}
          ${writer.write(opening, 2)} ${cases.map((one, nth) => caseHtml(one, nth, writer, words))}
          ${writer.write(closing, 2)}
          <footer><p>${words.dataAsOf} ${dayIn(words, asOf)}</p></footer>
        </main>
      </body>
    </html> `.source;
}

const contents = (cases: readonly CasePaper[], title: string, words: Words): Html =>
  html`<nav aria-labelledby="contents">
    <h2 id="contents">${title}</h2>
    <ul>
      ${cases.map((one, nth) => html`<li><a href="#case-${nth + 1}">${headingOf(words, one.number, one.title)}</a></li>`)}
    </ul>
  </nav>`;

function caseHtml({ number, title, note, facts, sections }: CasePaper, nth: number, writer: BlockWriter, words: Words) {
  const parts = sections.flatMap(({ heading, blocks }) =>
    // A part of a report is called as the whole of it: said once.
    heading === title
      ? writer.write(blocks, 3)
      : html`<h3>${heading}</h3>
          ${writer.write(blocks, 4)}`,
  );
  return html`<section aria-labelledby="case-${nth + 1}">
    <h2 id="case-${nth + 1}">${headingOf(words, number, title)}</h2>
    ${note === null ? html`` : html`<p class="note">${note}</p>`} ${factsHtml(facts)} ${parts}
  </section>`;
}

const factsHtml = (facts: readonly Fact[]): Html =>
  facts.length === 0
    ? html``
    : html`<dl>
        ${facts.map(
          ({ label, value }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${linked(value)}</dd>
            </div>`,
        )}
      </dl>`;

/** As assets/long.typ finds them: an address in what people wrote leads there. */
const ADDRESS = /https?:\/\/[^\s<>"'\u0080-\uffff]*[^\s<>"'.,;:!?)\]\u0080-\uffff]/g;

function linked(text: string): readonly Html[] {
  const addresses = text.match(ADDRESS) ?? [];
  return text.split(ADDRESS).map((between, nth) => {
    const address = addresses[nth];
    return address === undefined ? html`${between}` : html`${between}<a href="${address}">${address}</a>`;
  });
}

const lines = (all: readonly string[]): readonly Html[] =>
  all.map((line, nth) => (nth === 0 ? html`${linked(line)}` : html`<br />${linked(line)}`));

/** Writes blocks under a heading of the level before `level`. */
class BlockWriter {
  private tables = 0;

  constructor(private readonly words: Words) {}

  write(blocks: readonly Block[], level: 2 | 3 | 4): readonly Html[] {
    return blocks.map((block) => this.one(block, level));
  }

  private one(block: Block, level: 2 | 3 | 4): Html {
    switch (block.kind) {
      case 'text':
        return html`${paragraphs(block.text).map((paragraph) => html`<p>${lines(paragraph)}</p>`)}`;
      case 'heading':
        return [html`<h2>${block.text}</h2>`, html`<h3>${block.text}</h3>`, html`<h4>${block.text}</h4>`][level - 2]!;
      case 'list': {
        const items = block.items.map((item) => html`<li>${lines(paragraphs(item).flat())}</li>`);
        return block.ordered
          ? html`<ol>
              ${items}
            </ol>`
          : html`<ul>
              ${items}
            </ul>`;
      }
      case 'table':
        return this.table(block);
      case 'sides':
        return this.table(sidesTable(block));
      case 'run-chart': {
        const plan = planned(block, this.words);
        return html`<figure>
          <figcaption><strong>${plan.title}</strong> (${plan.unit})</figcaption>
          ${drawn(plan)}
          <p>${plan.says}</p>
          <details>
            <summary>${this.words.figures}</summary>
            ${this.table({
              kind: 'table',
              caption: '',
              head: [this.words.period, ...plan.series.map(({ name }) => name)],
              rows: plan.labels.map((label, nth) => [
                label,
                ...plan.series.map(({ values }) => shown(values[nth] ?? null, this.words)),
              ]),
              numeric: plan.series.map((_, nth) => nth + 1),
            })}
          </details>
        </figure>`;
      }
    }
  }

  /** Wider than the page, it is scrolled alone, by keys too. Its first column says what each row is of. */
  private table({ caption, head, rows, numeric, leads }: Extract<Block, { kind: 'table' }>): Html {
    this.tables += 1;
    const id = `table-${this.tables}`;
    const align = (column: number): string => (numeric.includes(column) ? 'n' : '');
    const named = caption === '' ? html`` : html` role="group" aria-labelledby="${id}"`;
    const cell = (text: string, column: number, row: number): Html => {
      const path = leads?.column === column ? (leads.to[row] ?? null) : null;
      const said = path === null ? linked(text) : html`<a href="${path}">${text}</a>`;
      return column === 0 && text !== ''
        ? html`<th scope="row" class="${align(column)}">${said}</th>`
        : html`<td class="${text.length > LONG ? 'long' : align(column)}">${said}</td>`;
    };
    return html`<div class="wide" tabindex="0" ${named}>
      <table>
        ${
          caption === ''
            ? html``
            : html`<caption id="${id}">
                <span>${caption}</span>
              </caption>`
        }
        <thead>
          <tr>
            ${head.map((title, column) => html`<th scope="col" class="${align(column)}">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, nth) =>
              html`<tr>
                ${row.map((text, column) => cell(text, column, nth))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

const shown = (value: number | null, { language }: Words): string => (value === null ? '–' : amountIn(language, value));

/** Letters of a cell that gets room for a line of some words. */
const LONG = 30;
