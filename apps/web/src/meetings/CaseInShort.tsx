import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { AgendaItem } from '../api/types.gen.js';

/** A case whose paper is not out, or not for whoever reads. */
export function CaseInShort({
  item: { id, number, title },
  children,
}: {
  readonly item: AgendaItem;
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
