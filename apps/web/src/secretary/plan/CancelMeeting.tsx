import { Details } from '@digdir/designsystemet-react';
import { committeeCommandsCancelMeeting } from '../../api/sdk.gen.js';
import type { Meeting } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../committee/draft.js';
import { may } from '../../committee/offers.js';
import { Text } from '../../committee/Text.js';

/** Its cases go back to the queue, and everybody called is told. */
export function CancelMeeting({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, id } = meeting;
  const { form, sent } = useDraft(`cancel ${committee}/${id}`, { reason: '' });
  const command = useCommand(
    (reason: string, headers) =>
      committeeCommandsCancelMeeting({ path: { committee, meeting: id }, headers, body: { reason } }),
    { done: () => sent() },
  );
  if (!may(meeting, 'cancelMeeting')) return null;
  return (
    <Details>
      <Details.Summary>{t('command.cancelMeeting')}</Details.Summary>
      <Details.Content>
        <CommandForm
          submit={t('command.cancelMeeting')}
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
