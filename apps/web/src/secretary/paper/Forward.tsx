import { Details, Paragraph } from '@digdir/designsystemet-react';
import { committeeCommandsForwardCase } from '../../api/sdk.gen.js';
import type { Case } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useNames } from '../../app/names.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../app/draft.js';
import { may } from '../../committee/offers.js';
import { Text } from '../../committee/Text.js';

/** To the committee above; and where a case has been sent, or come from. */
export function Forward({ one }: { readonly one: Case }) {
  const t = useWords();
  const nameOf = useNames();
  const { committee, id, origin, forwarded } = one;
  const { form, sent } = useDraft(`forward ${committee}/${id}`, { reason: '' });
  const command = useCommand(
    (reason: string, headers) =>
      committeeCommandsForwardCase({ path: { committee, case: id }, headers, body: { reason: reason || null } }),
    { done: () => sent() },
  );
  return (
    <>
      {origin === null ? null : (
        <Paragraph>
          {t('web.case.from', { committee: nameOf(origin.committee), number: origin.number ?? origin.case ?? '' })}
        </Paragraph>
      )}
      {forwarded === null ? null : (
        <Paragraph>
          {t('web.case.sent-to', { committee: nameOf(forwarded.committee), number: forwarded.number ?? '–' })}
        </Paragraph>
      )}
      {may(one, 'forwardCase') ? (
        <Details>
          <Details.Summary>{t('command.forwardCase')}</Details.Summary>
          <Details.Content>
            <CommandForm
              submit={t('command.forwardCase')}
              quiet
              command={command}
              onSubmit={() => void form.handleSubmit(({ reason }) => command.send(reason))()}
            >
              <Text form={form} name="reason" label={t('web.field.reason')} rows={2} />
            </CommandForm>
          </Details.Content>
        </Details>
      ) : null}
    </>
  );
}
