import { Alert } from '@digdir/designsystemet-react';
import { committeeCommandsWriteMinutes, meetingsOne } from '../../../../api/sdk.gen.js';
import type { Meeting } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { useFormsWithWords } from '../../../../app/kept.js';
import { useWords } from '../../../../app/words.js';
import { type Begun, collisions, overNewest, useFollowing } from '../../../../app/following.js';
import { Form } from '../../../../form/Form.js';
import { Text } from '../../../../form/Text.js';
import { Unsent } from '../../../../form/Unsent.js';

/** What was said in a case, or before the first. */
export function Draft({
  meeting,
  of,
  label,
}: {
  readonly meeting: Meeting;
  readonly of: string | null;
  readonly label: string;
}) {
  const t = useWords();
  const { committee, id, version } = meeting;
  const text = saidIn(meeting, of);
  const path = { committee, meeting: id };
  const { form, theirs, sent } = useFollowing(draftName(committee, id, of), { text });
  const command = useCommand(
    (typed: Begun<{ text: string }>, headers) =>
      overNewest(
        headers,
        version,
        (over) =>
          committeeCommandsWriteMinutes({
            path,
            headers: over,
            body: { case: of, text: typed.text },
            throwOnError: true,
          }),
        async () => {
          const { data } = await meetingsOne({ path, throwOnError: true });
          return { version: data.version, collides: collisions(typed, { text: saidIn(data, of) }).length > 0 };
        },
      ),
    { done: (_, given) => sent({ text: given.text }) },
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
      {theirs.length === 0 || command.pending ? null : (
        <Alert data-color="warning" role="status" className="as-written">
          {t('web.paper.theirs', { part: label, text: text || '–' })}
        </Alert>
      )}
      <Text name="text" label={label} optional rows={3} most={8000} />
    </Form>
  );
}

const saidIn = ({ minutes, agenda }: Meeting, of: string | null): string =>
  (of === null ? minutes?.preface : agenda.find((item) => item.id === of)?.discussion) ?? '';

/** What was typed into minutes where it can no longer be written: nowhere, or not of a case that has gone from the agenda. */
export function UnsentDrafts({
  meeting: { committee, id, agenda },
  writes,
}: {
  readonly meeting: Meeting;
  readonly writes: boolean;
}) {
  const there = writes ? [null, ...agenda.map((item) => item.id)].map((of) => draftName(committee, id, of)) : [];
  return useFormsWithWords()
    .filter((name) => name.startsWith(draftName(committee, id, null)) && !there.includes(name))
    .map((name) => <Unsent key={name} kept={name} />);
}

/** What the draft of a part of the minutes is kept as: of a case, or of what stands before the first. */
export const draftName = (committee: string, meeting: string, of: string | null): string =>
  `minutes ${committee}/${meeting}/${of ?? ''}`;
