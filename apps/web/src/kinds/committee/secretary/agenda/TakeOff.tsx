import { committeeCommandsPlaceCase } from '../../../../api/sdk.gen.js';
import type { AgendaItem } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { Press } from '../../../../form/Press.js';

/** Back to the queue. */
export function TakeOff({ committee, item: { id, title } }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  return (
    <Press
      variant="tertiary"
      data-size="sm"
      aria-label={t('web.agenda.off-of', { title })}
      give={(headers) =>
        committeeCommandsPlaceCase({ path: { committee, case: id }, headers, body: { meeting: null } })
      }
    >
      {t('web.agenda.off')}
    </Press>
  );
}
