import { Table } from '@digdir/designsystemet-react';
import { shownIn } from '@tiltaksmotor/domain/languages';
import type { ReactNode } from 'react';
import { language, spoken } from './words.js';

interface Said {
  readonly label: string;
  readonly value: ReactNode;
  /** Where it is another language than the page's. */
  readonly lang?: string | undefined;
}

/** What is said in several languages, in that which is read or the nearest there is: marked with which that is. */
export const Spoken = ({ of }: { readonly of: Parameters<typeof spoken>[0] }) => (
  <span lang={shownIn(of ?? {}, language())}>{spoken(of)}</span>
);

/** Label and value, one under the other; `apart` where values are long. */
export const Facts = ({ facts, apart = false }: { readonly facts: readonly Said[]; readonly apart?: boolean }) =>
  facts.length === 0 ? null : <Listed said={facts} className={apart ? 'facts apart' : 'facts'} />;

/** What is to be compared, side by side. */
export const Sides = ({ sides }: { readonly sides: readonly Said[] }) => (
  <Listed said={sides} className="sides" each="side" />
);

function Listed({
  said,
  className,
  each,
}: {
  readonly said: readonly Said[];
  readonly className: string;
  readonly each?: string;
}) {
  return (
    <dl className={className}>
      {said.map(({ label, value, lang }, n) => (
        <div key={n} className={each}>
          <dt>{label}</dt>
          <dd className="as-written" lang={lang}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A figure, and how it was counted. */
export function Counted({ figure, how }: { readonly figure: string; readonly how: string }) {
  return (
    <>
      <strong>{figure}</strong>
      <br />
      {how}
    </>
  );
}

/** A table: numbers line up on the right, and what is too wide for the screen can be scrolled to. */
export function WideTable({
  caption,
  head,
  rows,
  numeric = [],
}: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Columns of numbers. */
  readonly numeric?: readonly number[];
}) {
  const side = (column: number) => (numeric.includes(column) ? 'number' : '');
  return (
    <div className="wide" role="group" aria-label={caption} tabIndex={0}>
      <Table data-size="sm">
        <caption>{caption}</caption>
        <Table.Head>
          <Table.Row>
            {head.map((name, n) => (
              <Table.HeaderCell key={n} scope="col" className={side(n) || undefined}>
                {name}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row, n) => (
            <Table.Row key={n}>
              {row.map((cell, m) => (
                <Table.Cell
                  key={m}
                  className={`${side(m)} ${isFigure(cell) ? 'whole' : isLong(cell) ? 'long' : ''}`.trim() || undefined}
                >
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
const isFigure = (cell: ReactNode): boolean => typeof cell === 'string' && cell.length <= 18 && /\d/.test(cell);
/** It gets room for a line of some words. */
const isLong = (cell: ReactNode): boolean => typeof cell === 'string' && cell.length > 30;
