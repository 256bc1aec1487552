import { Heading, List, Paragraph } from '@digdir/designsystemet-react';
import type { PaperBlock } from '../../../api/types.gen.js';
import { FigureTable, type Of } from './FigureTable.js';
import { PaperChart } from './PaperChart.js';
import { PaperSides } from './PaperSides.js';

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
