import { committeeCommandsUndoDecision } from '../../api/sdk.gen.js';
import type { AgendaItem } from '../../api/types.gen.js';
import { may } from '../../committee/offers.js';
import { ReasonForm } from '../../committee/ReasonForm.js';

/** A decision that was recorded wrongly, until the minutes are approved. */
export function Undo({ committee, item }: { readonly committee: string; readonly item: AgendaItem }) {
  if (!may(item, 'undoDecision')) return null;
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
