import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { backTo } from '../../app/focus.js';
import { useWords } from '../../app/words.js';
import type { About } from './task.js';
import { TaskForm } from './TaskForm.js';

/** The form of one command, over the page. */
export function TaskDialog({ pilot, offer, close }: About & { readonly close: () => void }) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => backTo(opener);
  }, []);
  const said = t(`web.tasks.about.${offer.command}`, { defaultValue: '' });
  return (
    <Dialog ref={dialog} closeButton={t('web.tasks.close')} onClose={close}>
      <Heading level={2} data-size="sm">
        {t(`command.${offer.command}`)}
      </Heading>
      {said === '' ? null : <Paragraph>{said}</Paragraph>}
      <TaskForm
        pilot={pilot}
        offer={offer}
        done={close}
        beside={
          <Button type="button" variant="tertiary" onClick={close}>
            {t('web.tasks.cancel')}
          </Button>
        }
      />
    </Dialog>
  );
}
