import { Heading } from '@digdir/designsystemet-react';
import { pilotCommandsAddUnionView } from '../../../api/sdk.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { useCommand } from '../../../app/command.js';
import { useDraft } from '../../../app/draft.js';
import { useWords } from '../../../app/words.js';
import { Form } from '../../../form/Form.js';
import { Text } from '../../../form/Text.js';

interface Values {
  readonly view: string;
}

/** The unions add their view where they wish. */
export function UnionForm({ pilot, done }: { readonly pilot: Pilot; readonly done: () => void }) {
  const t = useWords();
  const { form, sent } = useDraft<Values>(`union view ${pilot.id}`, { view: '' });
  const add = useCommand(
    (body: Values, headers) => pilotCommandsAddUnionView({ path: { id: pilot.id }, body, headers }),
    {
      done: () => {
        sent();
        done();
      },
    },
  );
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.evaluate.unions')}
      </Heading>
      <Form form={form} command={add} action={t('web.evaluate.add-view')}>
        <Text name="view" label={t('web.evaluate.view')} rows={4} most={4000} />
      </Form>
    </section>
  );
}
