import { useWords } from '../../../app/index.js';
import { InDialog } from '../../../form/index.js';
import type { About } from './asks.js';
import { TaskForm } from './TaskForm.js';

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
