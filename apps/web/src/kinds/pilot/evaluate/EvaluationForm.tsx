import { capital } from '../../../app/capital.js';
import { useCommand, type CommandHeaders } from '../../../app/command.js';
import { useDraft } from '../../../app/draft.js';
import { useWords } from '../../../app/words.js';
import { Pick } from '../../../form/choices.js';
import { Form } from '../../../form/Form.js';
import { Text } from '../../../form/Text.js';

const CHANGES = ['better', 'unchanged', 'worse', 'unknown'] as const;
type Change = (typeof CHANGES)[number];
interface Values {
  readonly change: Change | '';
  readonly account: string;
  readonly goOn: 'yes' | 'no' | '';
}
interface Said {
  readonly change: Change;
  readonly account: string;
  readonly goOn: boolean;
}
const EMPTY: Values = { change: '', account: '', goOn: '' };

/** Three answers: whether it is better, what was seen, and whether to go on. */
export function EvaluationForm({
  kept,
  give,
  done,
}: {
  /** What it is kept as while it is written. */
  readonly kept: string;
  readonly give: (said: Said, headers: CommandHeaders) => Promise<unknown>;
  readonly done: () => void;
}) {
  const t = useWords();
  const { form, sent } = useDraft<Values>(kept, EMPTY);
  const evaluate = useCommand(
    ({ change, account, goOn }: Values, headers) =>
      give({ change: change as Change, account, goOn: goOn === 'yes' }, headers),
    {
      done: () => {
        sent();
        done();
      },
    },
  );
  return (
    <Form form={form} command={evaluate} action={t('web.evaluate.send')}>
      <Pick
        name="change"
        label={t('web.evaluate.change')}
        choices={CHANGES.map((value) => ({ value, label: capital(t(`change.${value}`)) }))}
      />
      <Text
        name="account"
        label={t('web.evaluate.account')}
        hint={t('web.evaluate.account-hint')}
        rows={4}
        most={4000}
      />
      <Pick
        name="goOn"
        label={t('web.evaluate.go-on')}
        choices={[
          { value: 'yes', label: t('web.evaluate.yes') },
          { value: 'no', label: t('web.evaluate.no') },
        ]}
      />
    </Form>
  );
}
