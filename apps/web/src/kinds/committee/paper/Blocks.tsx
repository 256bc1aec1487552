import { Alert, Details, Heading, List, Paragraph, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Paper, PaperBlock, PaperCase } from '../../../api/types.gen.js';
import { amount, counted, fetched, Part, useWords, Section } from '../../../app/index.js';

/** What a paper is made of, as the printed one has it. `level` is that of the headings inside. */
export function Blocks({ blocks, level = 4 }: { readonly blocks: readonly PaperBlock[]; readonly level?: 3 | 4 | 5 }) {
  return blocks.map((block, n) => {
    switch (block.kind) {
      case 'text':
        return (
          <Paragraph key={n} className="as-written">
            {block.text}
          </Paragraph>
        );
      case 'heading':
        return (
          <Heading key={n} level={level} data-size="2xs">
            {block.text}
          </Heading>
        );
      case 'list':
        return <Items key={n} block={block} />;
      case 'table':
        return <FigureTable key={n} block={block} />;
      case 'sides':
        return <PaperSides key={n} block={block} level={level} />;
      case 'run-chart':
        return <PaperChart key={n} block={block} level={level} />;
    }
  });
}

function Items({ block: { ordered, items } }: { readonly block: Of<'list'> }) {
  const Kind = ordered ? List.Ordered : List.Unordered;
  return (
    <Kind>
      {items.map((item, n) => (
        <List.Item key={n} className="as-written">
          {item}
        </List.Item>
      ))}
    </Kind>
  );
}

type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

/** A table of a paper: numbers line up on the right, and what is too wide for the screen can be scrolled to. */
function FigureTable({ block: { caption, head, rows, numeric } }: { readonly block: Of<'table'> }) {
  const side = (column: number) => (numeric.includes(column) ? 'number' : undefined);
  return (
    <div className="wide" role="region" aria-label={caption} tabIndex={0}>
      <Table data-size="sm">
        <caption>{caption}</caption>
        <Table.Head>
          <Table.Row>
            {head.map((name, n) => (
              <Table.HeaderCell key={n} scope="col" className={side(n)}>
                {name}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row, n) => (
            <Table.Row key={n}>
              {row.map((cell, m) => (
                <Table.Cell key={m} className={[side(m), isFigure(cell) ? 'whole' : ''].join(' ').trim() || undefined}>
                  {cell}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

/** A figure with its unit, a date, a case's number: over two lines, it is misread. */
const isFigure = (cell: string): boolean => cell.length <= 18 && /\d/.test(cell);

/** Disputed figures: both of each and both methods, side by side, and how it was settled. */
function PaperSides({
  block: { caption, disputes },
  level,
}: {
  readonly block: Of<'sides'>;
  readonly level: 3 | 4 | 5;
}) {
  return (
    <div className="stack">
      <Heading level={level} data-size="2xs">
        {caption}
      </Heading>
      {disputes.map(({ of, sides, settled }, n) => (
        <Alert key={n} data-color="warning">
          <Paragraph data-size="sm">{of}</Paragraph>
          <dl className="sides">
            {sides.map(({ by, figure, method }, side) => (
              <div key={side} className="side">
                <dt>{by}</dt>
                <dd>
                  <strong>{figure}</strong>
                  <br />
                  {method}
                </dd>
              </div>
            ))}
          </dl>
          <Paragraph data-size="sm" className="as-written">
            {settled}
          </Paragraph>
        </Alert>
      ))}
    </div>
  );
}

const Drawing = fetched(() => import('../../../app/Drawing.js'));
type Chart = Of<'run-chart'>;

/** A run chart of a paper: what it shows in a sentence, a picture for each party, and all of its figures in a table. */
function PaperChart({ block, level }: { readonly block: Chart; readonly level: 3 | 4 | 5 }) {
  const { title, unit, says, series } = block;
  return (
    <div className="stack">
      <Heading level={level} data-size="2xs">
        {title} ({unit})
      </Heading>
      <Paragraph>{says}</Paragraph>
      <div className="charts">
        {series
          .filter(({ points }) => points.length > 0)
          .map((one) => (
            <Picture key={one.name} chart={block} series={one} />
          ))}
      </div>
      <Behind chart={block} />
    </div>
  );
}

/** One party against its frozen baseline. What it shows is said above, for all of them. */
function Picture({
  chart: { title, unit },
  series: { name, baseline, points },
}: {
  readonly chart: Chart;
  readonly series: Chart['series'][number];
}) {
  const t = useWords();
  return (
    <figure className="stack chart">
      <figcaption className="legend">
        <strong>{name}</strong>
        {baseline === null ? null : (
          <span className="quiet">
            <span className="dashes" aria-hidden /> {t('web.figures.baseline', { value: counted(baseline, unit) })}
          </span>
        )}
      </figcaption>
      <div role="img" aria-label={`${title}, ${name}`} className="drawing">
        <Part meanwhile={<span className="quiet">{t('web.figures.drawing')}</span>}>
          <Drawing drawn={{ points, baseline }} />
        </Part>
      </div>
    </figure>
  );
}

/** Nobody needs to see the pictures. */
function Behind({ chart: { title, unit, series } }: { readonly chart: Chart }) {
  const t = useWords();
  const rows = series.flatMap(({ name, points }) => points.map(({ label, value }) => [name, label, amount(value)]));
  return (
    <Details data-size="sm">
      <Details.Summary>{t('web.paper.figures')}</Details.Summary>
      <Details.Content>
        <FigureTable
          block={{
            kind: 'table',
            caption: `${title} (${unit})`,
            head: [t('web.paper.series'), t('web.paper.period'), t('web.paper.value')],
            rows,
            numeric: [2],
          }}
        />
      </Details.Content>
    </Details>
  );
}

/** Label and value, as at the top of a paper. */
export function Facts({ facts }: { readonly facts: Paper['facts'] }) {
  return facts.length === 0 ? null : (
    <dl className="facts">
      {facts.map(({ label, value }, n) => (
        <div key={n}>
          <dt>{label}</dt>
          <dd className="as-written">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One case's paper as the book has it. What else belongs to the case stands after it. */
export function PaperOfCase({
  paper: { number, title, note, facts, sections },
  id,
  children,
}: {
  readonly paper: PaperCase;
  readonly id: string;
  readonly children?: ReactNode;
}) {
  return (
    <CaseArticle id={id} number={number} title={title}>
      {note === null ? null : <Paragraph className="quiet">{note}</Paragraph>}
      <Facts facts={facts} />
      {sections.map(({ heading, blocks }, n) => (
        <Section key={n} level={3} title={heading}>
          <Blocks blocks={blocks} />
        </Section>
      ))}
      {children}
    </CaseArticle>
  );
}

/** A case on a page: where jump links lead, under its number and title. */
export function CaseArticle({
  id,
  number,
  title,
  children,
}: {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <article className="stack case" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <Heading level={2} data-size="sm" id={`${id}-title`}>
        {number === null ? '' : `${number} `}
        {title}
      </Heading>
      {children}
    </article>
  );
}
