import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Paper, PaperCase } from '../../../api/types.gen.js';
import { Blocks } from './Blocks.js';
import { CaseArticle } from './CaseArticle.js';

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
        <section key={n} className="stack">
          <Heading level={3} data-size="xs">
            {heading}
          </Heading>
          <Blocks blocks={blocks} />
        </section>
      ))}
      {children}
    </CaseArticle>
  );
}
