import { Details } from '@digdir/designsystemet-react';
import { type CommandHeaders, Form, Text, useCommand, useDraft } from '../../../form/index.js';
import { useWords } from '../../../app/index.js';

/** A command that takes nothing but a reason, folded away until somebody wants it. `kept` is where the reason is kept. */
export function ReasonForm({
  kept,
  command: name,
  of,
  give,
  optional = false,
}: {
  readonly kept: string;
  readonly command: string;
  /** Which kind of meeting it is given to, where its words depend on that. */
  readonly of?: string;
  readonly give: (reason: string, headers: CommandHeaders) => Promise<unknown>;
  /** Where it can be done without saying why. */
  readonly optional?: boolean;
}) {
  const t = useWords();
  const words = t(`command.${name}`, { context: of });
  const { form, sent } = useDraft(kept, { reason: '' });
  const command = useCommand(({ reason }: { reason: string }, headers) => give(reason, headers), {
    done: () => sent(),
  });
  return (
    <Details>
      <Details.Summary>{words}</Details.Summary>
      <Details.Content>
        <Form form={form} command={command} action={words} quiet>
          <Text name="reason" label={t('web.tasks.reason')} optional={optional} rows={3} most={4000} />
        </Form>
      </Details.Content>
    </Details>
  );
}
