import { Button } from '@digdir/designsystemet-react';
import { committeeCommandsPlaceCase } from '../../api/sdk.gen.js';
import type { AgendaItem } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { ProblemNotice } from '../../app/ProblemNotice.js';
import { useWords } from '../../app/words.js';

/** Back to the queue. */
export function TakeOff({ committee, item: { id, title } }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  const command = useCommand((_: null, headers) =>
    committeeCommandsPlaceCase({ path: { committee, case: id }, headers, body: { meeting: null } }),
  );
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        loading={command.pending}
        aria-label={t('web.agenda.off-of', { title })}
        onClick={() => command.send(null)}
      >
        {t('web.agenda.off')}
      </Button>
      <ProblemNotice problem={command.problem} />
    </>
  );
}
