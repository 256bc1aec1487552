import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { PaperCase } from '../../../api/types.gen.js';
import { Facts, Section } from '../../../app/index.js';
import { Blocks } from '../../../paper/Blocks.js';

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
