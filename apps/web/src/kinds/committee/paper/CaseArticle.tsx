import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

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
