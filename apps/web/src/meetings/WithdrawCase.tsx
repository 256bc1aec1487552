import { Details } from '@digdir/designsystemet-react';
import { committeeCommandsWithdrawCase } from '../api/sdk.gen.js';
import { useCommand } from '../app/command.js';
import { useWords } from '../app/words.js';
import { CommandForm } from '../committee/CommandForm.js';
import { useDraft } from '../committee/draft.js';
import { Text } from '../committee/Text.js';

/** Takes a case back, with the reason. */
export function WithdrawCase({ committee, one }: { readonly committee: string; readonly one: string }) {
  const t = useWords();
  const { form, sent } = useDraft(`withdraw ${committee}/${one}`, { reason: '' });
  const command = useCommand(
    (reason: string, headers) =>
      committeeCommandsWithdrawCase({ path: { committee, case: one }, headers, body: { reason } }),
    { done: () => sent() },
  );
  return (
    <Details>
      <Details.Summary>{t('command.withdrawCase')}</Details.Summary>
      <Details.Content>
        <CommandForm
          submit={t('command.withdrawCase')}
          quiet
          command={command}
          onSubmit={() => void form.handleSubmit(({ reason }) => command.send(reason))()}
        >
          <Text form={form} name="reason" label={t('web.field.reason')} required rows={3} />
        </CommandForm>
      </Details.Content>
    </Details>
  );
}
