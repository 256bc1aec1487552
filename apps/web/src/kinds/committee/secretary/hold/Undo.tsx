import { committeeCommandsUndoDecision } from '../../../../api/sdk.gen.js';
import type { AgendaItem } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { ReasonForm } from '../../paper/ReasonForm.js';
import { Unsent } from '../../../../form/Unsent.js';

/** A decision that was recorded wrongly, until the minutes are approved. */
export function Undo({ committee, item }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  if (!may(item, 'undoDecision'))
    return <Unsent kept={`undo ${committee}/${item.id}`} of={t('command.undoDecision')} level={4} />;
  return (
    <ReasonForm
      kept={`undo ${committee}/${item.id}`}
      command="undoDecision"
      give={(reason, headers) =>
        committeeCommandsUndoDecision({ path: { committee, case: item.id }, headers, body: { reason } })
      }
    />
  );
}
