import { Details, Field, Label, Select } from '@digdir/designsystemet-react';
import { committeeCommandsAddFollowUp } from '../../api/sdk.gen.js';
import type { AgendaItem } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useEverybody } from '../../app/names.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../app/draft.js';
import { may } from '../../committee/offers.js';
import { Text } from '../../committee/Text.js';

/** Something that is to be done after the decision, by somebody and by a day. */
export function AddFollowUp({ committee, item }: { readonly committee: string; readonly item: AgendaItem }) {
  const t = useWords();
  const people = useEverybody();
  const { form, sent } = useDraft(`follow-up of ${committee}/${item.id}`, { owner: '', what: '', due: '' });
  const command = useCommand(
    (body: { owner: string; what: string; due: string }, headers) =>
      committeeCommandsAddFollowUp({ path: { committee, case: item.id }, headers, body }),
    { done: () => sent() },
  );
  const missing = form.formState.errors.owner?.message;
  if (!may(item, 'addFollowUp')) return null;
  return (
    <Details>
      <Details.Summary>{t('command.addFollowUp')}</Details.Summary>
      <Details.Content>
        <CommandForm
          submit={t('command.addFollowUp')}
          quiet
          command={command}
          onSubmit={() => void form.handleSubmit((body) => command.send(body))()}
        >
          <Field>
            <Label>{t('web.follow-up.owner')}</Label>
            <Select
              aria-invalid={missing !== undefined}
              {...form.register('owner', { required: t('web.field.choose') })}
            >
              <option value="">{t('web.field.choose')}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name ?? id}
                </option>
              ))}
            </Select>
          </Field>
          <Text form={form} name="what" label={t('web.follow-up.what')} required most={500} />
          <Text form={form} name="due" label={t('web.follow-up.due')} type="date" required />
        </CommandForm>
      </Details.Content>
    </Details>
  );
}
