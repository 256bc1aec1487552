import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { backTo } from '../app/focus.js';
import { useWords } from '../app/words.js';

/** A form over the page. When it closes, the focus is back on what opened it. */
export function InDialog({
  title,
  said = '',
  close,
  children,
}: {
  readonly title: string;
  /** What follows from it, under the title. */
  readonly said?: string;
  readonly close: () => void;
  /** The form, with the button that closes it undone beside its own. */
  readonly children: (cancel: ReactNode) => ReactNode;
}) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => backTo(opener);
  }, []);
  return (
    <Dialog ref={dialog} closeButton={t('web.tasks.close')} onClose={close}>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {said === '' ? null : <Paragraph>{said}</Paragraph>}
      {children(
        <Button type="button" variant="tertiary" onClick={close}>
          {t('web.tasks.cancel')}
        </Button>,
      )}
    </Dialog>
  );
}
