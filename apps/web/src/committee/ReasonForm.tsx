import { Details } from '@digdir/designsystemet-react';
import { type CommandHeaders, useCommand } from '../app/command.js';
import { useDraft } from '../app/draft.js';
import { useWords } from '../app/words.js';
import { CommandForm } from './CommandForm.js';
import { Text } from './Text.js';

/** A command that takes nothing but a reason, folded away until somebody wants it. `kept` is where the reason is kept. */
export function ReasonForm({
  kept,
  command: name,
  give,
}: {
  readonly kept: string;
  readonly command: string;
  readonly give: (reason: string, headers: CommandHeaders) => Promise<unknown>;
}) {
  const t = useWords();
  const { form, sent } = useDraft(kept, { reason: '' });
  const command = useCommand(give, { done: () => sent() });
  return (
    <Details>
      <Details.Summary>{t(`command.${name}`)}</Details.Summary>
      <Details.Content>
        <CommandForm
          submit={t(`command.${name}`)}
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
