import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { Offer, Pilot } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useDraft } from '../../app/draft.js';
import { useWords } from '../../app/words.js';
import { Form } from '../../form/Form.js';
import { FORMS } from './forms.js';

/** The form of one command, over the page. What was typed is there when it is opened again. */
export function TaskDialog({
  pilot,
  offer,
  close,
}: {
  readonly pilot: Pilot;
  readonly offer: Offer;
  readonly close: () => void;
}) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { begins, Fields, give, danger = false } = FORMS[offer.command]!;
  const about = { pilot, offer };
  const kept = `${offer.command}:${pilot.id}`;
  const { form, sent } = useDraft(kept, begins(about));
  const command = useCommand(
    (values: object, headers) => give({ path: { id: pilot.id }, headers, throwOnError: true }, values, about),
    {
      done: () => {
        sent();
        close();
      },
    },
  );
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const title = t(`command.${offer.command}`);
  const hint = `web.tasks.about.${offer.command}`;
  const said = t(hint, { defaultValue: '' });
  return (
    <Dialog ref={dialog} closeButton={t('web.tasks.close')} onClose={close}>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {said === '' ? null : <Paragraph>{said}</Paragraph>}
      <Form
        form={form}
        command={command}
        action={title}
        danger={danger}
        where={fieldOf}
        beside={
          <Button type="button" variant="tertiary" onClick={close}>
            {t('web.tasks.cancel')}
          </Button>
        }
      >
        {Fields === undefined ? null : <Fields {...about} />}
      </Form>
    </Dialog>
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
