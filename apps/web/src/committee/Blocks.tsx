import { Details, Heading, List, Paragraph, Table } from '@digdir/designsystemet-react';
import type { PaperBlock } from '../api/types.gen.js';
import { useWords } from '../app/words.js';

type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

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
        return <Figures key={n} block={block} />;
      case 'run-chart':
        return <Chart key={n} block={block} level={level} />;
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

function Figures({ block: { caption, head, rows, numeric } }: { readonly block: Of<'table'> }) {
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
                <Table.Cell key={m} className={side(m)}>
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

/** In words and in a table: the picture is in the document. */
function Chart({
  block: { title, unit, says, series },
  level,
}: {
  readonly block: Of<'run-chart'>;
  readonly level: 3 | 4 | 5;
}) {
  const t = useWords();
  const rows = series.flatMap(({ name, points }) =>
    points.map(({ label, value }) => [name, label, value.toLocaleString('nb')]),
  );
  return (
    <div className="stack">
      <Heading level={level} data-size="2xs">
        {title}
      </Heading>
      <Paragraph>{says}</Paragraph>
      <Details>
        <Details.Summary>{t('web.paper.figures')}</Details.Summary>
        <Details.Content>
          <Figures
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
    </div>
  );
}
