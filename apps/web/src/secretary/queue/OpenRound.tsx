import { Checkbox, Details, Fieldset } from '@digdir/designsystemet-react';
import { committeeCommandsOpenRound } from '../../api/sdk.gen.js';
import type { CommitteeStanding } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../app/draft.js';
import { may } from '../../committee/offers.js';
import { Text } from '../../committee/Text.js';
import { momentOf } from '../../committee/times.js';

interface Round {
  readonly cases: readonly string[];
  readonly answersBy: string;
}

/** Lets the committee decide cases of the queue by e-mail, between meetings. */
export function OpenRound({ committee }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const { id, queue } = committee;
  const { form, sent } = useDraft<Round>(`round ${id}`, { cases: [], answersBy: '' });
  const command = useCommand(
    ({ cases, answersBy }: Round, headers) =>
      committeeCommandsOpenRound({
        path: { committee: id },
        headers,
        body: { cases: [...cases], answersBy: momentOf(answersBy) },
      }),
    { done: () => sent() },
  );
  if (!may(committee, 'openRound') || queue.length === 0) return null;
  const missing = form.formState.errors.cases?.message;
  return (
    <Details>
      <Details.Summary>{t('command.openRound')}</Details.Summary>
      <Details.Content>
        <CommandForm
          submit={t('command.openRound')}
          command={command}
          onSubmit={() => void form.handleSubmit((round) => command.send(round))()}
        >
          <Fieldset>
            <Fieldset.Legend>{t('web.round.cases')}</Fieldset.Legend>
            {queue.map((one) => (
              <Checkbox
                key={one.id}
                label={one.title}
                value={one.id}
                {...form.register('cases', { validate: (cases) => cases.length > 0 || t('web.field.choose') })}
                {...(missing === undefined ? {} : { error: missing })}
              />
            ))}
          </Fieldset>
          <Text form={form} name="answersBy" label={t('web.round.answers-by')} type="datetime-local" required />
        </CommandForm>
      </Details.Content>
    </Details>
  );
}
