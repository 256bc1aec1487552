import type { ReactNode } from 'react';
import { useWords } from '../../../app/index.js';
import { CommandForm, InDialog } from '../../../form/index.js';
import type { About } from './asks.js';
import { formOf, isDanger, keptAs } from '../page/turns.js';

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
  const task = formOf(offer.command);
  if (task === null) return null;
  const { begins, Fields, give, onWhatIsSeen } = task;
  const about = { pilot, offer };
  return (
    <CommandForm
      kept={keptAs(offer.command, pilot)}
      begins={begins(about)}
      give={(values, headers) => give({ path: { id: pilot.id }, headers, throwOnError: true }, values)}
      seen={onWhatIsSeen === true ? pilot.version : undefined}
      done={done}
      action={t(`command.${offer.command}`)}
      danger={isDanger(offer)}
      where={fieldOf}
      beside={beside}
    >
      <Fields {...about} />
    </CommandForm>
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

/** The form of one command, over the page. */
export function TaskDialog({ pilot, offer, close }: About & { readonly close: () => void }) {
  const t = useWords();
  return (
    <InDialog
      title={t(`command.${offer.command}`)}
      said={t(`web.tasks.about.${offer.command}`, { defaultValue: '' })}
      close={close}
    >
      {(cancel) => <TaskForm pilot={pilot} offer={offer} done={close} beside={cancel} />}
    </InDialog>
  );
}
