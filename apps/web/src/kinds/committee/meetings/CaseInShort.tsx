import type { ReactNode } from 'react';
import type { AgendaItem } from '../../../api/types.gen.js';
import { CaseArticle } from '../paper/CaseArticle.js';

/** A case whose paper is not out, or not for whoever reads. */
export function CaseInShort({
  item: { id, number, title },
  children,
}: {
  readonly item: AgendaItem;
  readonly children: ReactNode;
}) {
  return (
    <CaseArticle id={id} number={number} title={title}>
      {children}
    </CaseArticle>
  );
}
