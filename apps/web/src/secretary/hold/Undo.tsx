import { Details } from '@digdir/designsystemet-react';
import { committeeCommandsUndoDecision } from '../../api/sdk.gen.js';
import type { AgendaItem } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../app/draft.js';
import { may } from '../../committee/offers.js';
import { Text } from '../../committee/Text.js';

/** A decision that was recorded wrongly, until the minutes are approved. */
export function Undo({ committee, item }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  const { form, sent } = useDraft(`undo ${committee}/${item.id}`, { reason: '' });
  const command = useCommand(
    (reason: string, headers) =>
      committeeCommandsUndoDecision({ path: { committee, case: item.id }, headers, body: { reason } }),
    { done: () => sent() },
  );
  if (!may(item, 'undoDecision')) return null;
  return (
    <Details>
      <Details.Summary>{t('command.undoDecision')}</Details.Summary>
      <Details.Content>
        <CommandForm
          submit={t('command.undoDecision')}
          quiet
          command={command}
          onSubmit={() => void form.handleSubmit(({ reason }) => command.send(reason))()}
        >
          <Text form={form} name="reason" label={t('web.field.reason')} required rows={2} />
        </CommandForm>
      </Details.Content>
    </Details>
  );
}
