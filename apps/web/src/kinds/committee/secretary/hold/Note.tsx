import { committeeCommandsDecideCase } from '../../../../api/sdk.gen.js';
import type { AgendaItem } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { Press } from '../../../../form/Press.js';

/** One press for what is most often done with a case that needs no decision. */
export function Note({ committee, item }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  if (!may(item, 'decideCase')) return null;
  return (
    <Press
      variant="secondary"
      data-size="sm"
      aria-label={t('web.hold.note-of', { title: item.title })}
      give={(headers) =>
        committeeCommandsDecideCase({ path: { committee, case: item.id }, headers, body: { outcome: 'noted' } })
      }
    >
      {t('web.hold.note')}
    </Press>
  );
}
