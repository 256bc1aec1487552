import { committeeCommandsWriteMinutes } from '../../api/sdk.gen.js';
import type { Meeting } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../app/draft.js';
import { Text } from '../../committee/Text.js';

/** What was said in a case, or before the first. */
export function Draft({
  meeting: { committee, id },
  of,
  label,
  text,
}: {
  readonly meeting: Meeting;
  readonly of: string | null;
  readonly label: string;
  readonly text: string;
}) {
  const t = useWords();
  const { form, sent } = useDraft(`minutes ${committee}/${id}/${of ?? ''}`, { text });
  const command = useCommand(
    (written: string, headers) =>
      committeeCommandsWriteMinutes({ path: { committee, meeting: id }, headers, body: { case: of, text: written } }),
    { done: () => sent(form.getValues()) },
  );
  const saved = command.sent && !form.formState.isDirty;
  return (
    <CommandForm
      submit={saved ? t('web.minutes.saved') : t('web.minutes.save')}
      quiet
      label={label}
      command={command}
      onSubmit={() => void form.handleSubmit(({ text: written }) => command.send(written))()}
    >
      <Text form={form} name="text" label={label} rows={3} most={8000} />
    </CommandForm>
  );
}
