import type { ReactNode } from 'react';
import { useCommand } from '../../../app/command.js';
import { useDraft } from '../../../app/draft.js';
import { useWords } from '../../../app/words.js';
import { Form } from '../../../form/Form.js';
import { isDanger } from '../page/turns.js';
import { keptAs } from '../page/UnsentCommands.js';
import { FORMS } from './forms.js';
import type { About } from './task.js';

/** The form of one command. What was typed is there when it is opened again. `done` is called when it has been given. */
export function TaskForm({
  pilot,
  offer,
  done,
  beside,
}: About & {
  readonly done: () => void;
  /** Beside the button. */
  readonly beside?: ReactNode;
}) {
  const t = useWords();
  const { begins, Fields, give, onWhatIsSeen = false } = FORMS[offer.command];
  const about = { pilot, offer };
  const { form, sent } = useDraft(keptAs(offer.command, pilot), begins(about));
  const command = useCommand(
    (values: object, headers) => give({ path: { id: pilot.id }, headers, throwOnError: true }, values, about),
    {
      seen: onWhatIsSeen ? pilot.version : undefined,
      done: () => {
        sent();
        done();
      },
    },
  );
  return (
    <Form
      form={form}
      command={command}
      action={t(`command.${offer.command}`)}
      danger={isDanger(offer)}
      where={fieldOf}
      beside={beside}
    >
      {Fields === undefined ? null : <Fields {...about} />}
    </Form>
  );
}

const RENAMED: Readonly<Record<string, string>> = {
  note: 'reason',
  'period.from': 'from',
  'period.to': 'to',
  'decidedBy.name': 'by',
  'decidedBy.on': 'on',
};
const fieldOf = (sent: string): string => RENAMED[sent] ?? sent;
