import { Details } from '@digdir/designsystemet-react';
import { committeeCommandsOpenRound } from '../../../../api/sdk.gen.js';
import type { CommitteeStanding } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { useWords } from '../../../../app/words.js';
import { useDraft } from '../../../../app/draft.js';
import { may } from '../../paper/offers.js';
import { momentOf } from '../../paper/times.js';
import { Tick } from '../../../../form/choices.js';
import { Form } from '../../../../form/Form.js';
import { Text } from '../../../../form/Text.js';
import { AwkwardDay } from '../../paper/AwkwardDay.js';

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
  return (
    <Details>
      <Details.Summary>{t('command.openRound')}</Details.Summary>
      <Details.Content>
        <Form form={form} command={command} action={t('command.openRound')}>
          <Tick
            name="cases"
            label={t('web.round.cases')}
            choices={queue.map((one) => ({ value: one.id, label: one.title }))}
          />
          <Text name="answersBy" label={t('web.round.answers-by')} type="datetime-local" />
          <AwkwardDay committee={id} name="answersBy" />
        </Form>
      </Details.Content>
    </Details>
  );
}
