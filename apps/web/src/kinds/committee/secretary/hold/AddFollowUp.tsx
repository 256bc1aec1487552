import { Details } from '@digdir/designsystemet-react';
import { committeeCommandsAddFollowUp } from '../../../../api/sdk.gen.js';
import type { AgendaItem } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { useWords } from '../../../../app/words.js';
import { useDraft } from '../../../../app/draft.js';
import { may } from '../../paper/offers.js';
import { Form } from '../../../../form/Form.js';
import { Person } from '../../../../form/Person.js';
import { Text } from '../../../../form/Text.js';
import { AwkwardDay } from '../../paper/AwkwardDay.js';
import { Unsent } from '../../../../form/Unsent.js';

/** Something that is to be done after the decision, by somebody and by a day. */
export function AddFollowUp({ committee, item }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  const { form, sent } = useDraft(`follow-up of ${committee}/${item.id}`, { owner: '', what: '', due: '' });
  const command = useCommand(
    (body: { owner: string; what: string; due: string }, headers) =>
      committeeCommandsAddFollowUp({ path: { committee, case: item.id }, headers, body }),
    { done: () => sent() },
  );
  if (!may(item, 'addFollowUp'))
    return <Unsent kept={`follow-up of ${committee}/${item.id}`} of={t('command.addFollowUp')} level={4} />;
  return (
    <Details>
      <Details.Summary>{t('command.addFollowUp')}</Details.Summary>
      <Details.Content>
        <Form form={form} command={command} action={t('command.addFollowUp')} quiet>
          <Person name="owner" label={t('web.follow-up.owner')} />
          <Text name="what" label={t('web.follow-up.what')} most={500} />
          <Text name="due" label={t('web.follow-up.due')} type="date" />
          <AwkwardDay committee={committee} name="due" />
        </Form>
      </Details.Content>
    </Details>
  );
}
