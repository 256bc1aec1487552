import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { committeeCommandsDecideCase } from '../../api/sdk.gen.js';
import type { Case, Meeting } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../app/draft.js';
import { EffectField } from '../../committee/EffectField.js';
import { effectsFor } from '../../committee/effects.js';
import { Text } from '../../committee/Text.js';
import { choicesFor, decisionOf, NOT_VOTED, type Deciding } from './deciding.js';
import { Votes } from './Votes.js';

/** What the committee came to: one of the proposals, another wording, or no decision now. */
export function Decide({ meeting, one }: { readonly meeting: Meeting; readonly one: Case }) {
  const t = useWords();
  const { committee, id, about } = one;
  const present = (meeting.attendance?.present ?? []).map(({ person }) => person);
  const { form, sent } = useDraft<Deciding>(`decide ${committee}/${id}`, {
    choice: '',
    text: '',
    effect: '',
    reason: '',
    votes: Object.fromEntries(present.map((person) => [person, NOT_VOTED])),
  });
  const command = useCommand(
    (deciding: Deciding, headers) =>
      committeeCommandsDecideCase({ path: { committee, case: id }, headers, body: decisionOf(deciding) }),
    { done: () => sent() },
  );
  const choice = form.watch('choice');
  const missing = form.formState.errors.choice?.message;
  const effects = effectsFor(about);
  return (
    <CommandForm
      submit={t('command.decideCase')}
      command={command}
      onSubmit={() => void form.handleSubmit((deciding) => command.send(deciding))()}
    >
      <Fieldset>
        <Fieldset.Legend>{t('web.hold.outcome')}</Fieldset.Legend>
        {choicesFor(one).map(({ value, outcome, wording }) => (
          <Radio
            key={value}
            label={wording ?? t(`outcome.${outcome}`)}
            {...(wording === undefined ? {} : { description: t(`outcome.${outcome}`) })}
            value={value}
            checked={choice === value}
            {...form.register('choice', { required: t('web.field.choose') })}
            {...(missing === undefined ? {} : { error: missing })}
          />
        ))}
      </Fieldset>
      {choice === 'amended' ? (
        <>
          <Text form={form} name="text" label={t('web.hold.wording')} required rows={3} most={2000} />
          <EffectField form={form} name="effect" label={t('web.hold.effect')} effects={effects} />
        </>
      ) : null}
      <Text form={form} name="reason" label={t('web.field.reason')} rows={2} />
      <Votes form={form} meeting={meeting} present={present} />
    </CommandForm>
  );
}
