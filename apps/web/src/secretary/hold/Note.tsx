import { Button } from '@digdir/designsystemet-react';
import { committeeCommandsDecideCase } from '../../api/sdk.gen.js';
import type { AgendaItem } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { ProblemNotice } from '../../app/ProblemNotice.js';
import { useWords } from '../../app/words.js';
import { may } from '../../committee/offers.js';

/** One press for what is most often done with a case that needs no decision. */
export function Note({ committee, item }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  const command = useCommand((_: null, headers) =>
    committeeCommandsDecideCase({ path: { committee, case: item.id }, headers, body: { outcome: 'noted' } }),
  );
  if (!may(item, 'decideCase')) return null;
  return (
    <div>
      <Button
        variant="secondary"
        data-size="sm"
        loading={command.pending}
        aria-label={t('web.hold.note-of', { title: item.title })}
        onClick={() => command.send(null)}
      >
        {t('web.hold.note')}
      </Button>
      <ProblemNotice problem={command.problem} />
    </div>
  );
}
