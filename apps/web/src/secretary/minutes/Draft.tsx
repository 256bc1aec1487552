import { committeeCommandsWriteMinutes } from '../../api/sdk.gen.js';
import type { Meeting } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { useDraft } from '../../app/draft.js';
import { Form } from '../../form/Form.js';
import { Text } from '../../form/Text.js';

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
    ({ text: written }: { text: string }, headers) =>
      committeeCommandsWriteMinutes({ path: { committee, meeting: id }, headers, body: { case: of, text: written } }),
    { done: () => sent(form.getValues()) },
  );
  const saved = command.sent && !form.formState.isDirty;
  return (
    <Form
      form={form}
      command={command}
      action={saved ? t('web.minutes.saved') : t('web.minutes.save')}
      label={label}
      quiet
    >
      <Text name="text" label={label} optional rows={3} most={8000} />
    </Form>
  );
}
