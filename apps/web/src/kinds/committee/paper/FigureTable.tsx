import { Table } from '@digdir/designsystemet-react';
import type { PaperBlock } from '../../../api/types.gen.js';

export type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

/** A table of a paper: numbers line up on the right, and what is too wide for the screen can be scrolled to. */
export function FigureTable({ block: { caption, head, rows, numeric } }: { readonly block: Of<'table'> }) {
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
