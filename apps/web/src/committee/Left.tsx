import { Paragraph, Tag } from '@digdir/designsystemet-react';
import type { AgendaItem } from '../api/types.gen.js';
import { useWords } from '../app/words.js';

/** How a case left a meeting that did not decide it. */
export function Left({ left: { outcome, reason } }: { readonly left: NonNullable<AgendaItem['left']> }) {
  const t = useWords();
  return (
    <div className="stack decided">
      <div className="row">
        <Tag data-color="warning">{t(`web.earlier.${outcome}`)}</Tag>
      </div>
      {reason === null ? null : <Paragraph className="as-written">{t('web.decision.reason', { reason })}</Paragraph>}
    </div>
  );
}
