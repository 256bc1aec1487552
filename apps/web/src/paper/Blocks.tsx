import { Alert, Details, Heading, List, Paragraph } from '@digdir/designsystemet-react';
import type { PaperBlock } from '../api/types.gen.js';
import { amount, counted, fetched, Part, useWords, Page, Sides, WideTable, Counted } from '../app/index.js';

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
        return <PaperTable key={n} block={block} />;
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

/** What its rows are about leads to the page of that. */
function PaperTable({ block: { rows, leads, ...block } }: { readonly block: Of<'table'> }) {
  const cell = (said: string, row: number, column: number) => {
    const path = leads?.column === column ? leads.to[row] : null;
    return path == null ? said : <Page path={path}>{said}</Page>;
  };
  return <WideTable {...block} rows={rows.map((cells, n) => cells.map((said, m) => cell(said, n, m)))} />;
}

type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

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
          <Sides
            sides={sides.map(({ by, figure, method }) => ({
              label: by,
              value: <Counted figure={figure} how={method} />,
            }))}
          />
          <Paragraph data-size="sm" className="as-written">
            {settled}
          </Paragraph>
        </Alert>
      ))}
    </div>
  );
}

const Drawing = fetched(() => import('../app/Drawing.js'));
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
        <WideTable
          caption={`${title} (${unit})`}
          head={[t('web.paper.series'), t('web.paper.period'), t('web.paper.value')]}
          rows={rows}
          numeric={[2]}
        />
      </Details.Content>
    </Details>
  );
}
