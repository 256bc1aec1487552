import { committeeCommandsDecideCase } from '../../../../api/sdk.gen.js';
import type { Case, Meeting } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { useWords } from '../../../../app/words.js';
import { useDraft } from '../../../../app/draft.js';
import { EffectField } from '../../paper/EffectField.js';
import { effectsFor } from '../../paper/effects.js';
import { Pick } from '../../../../form/choices.js';
import { Form } from '../../../../form/Form.js';
import { Text } from '../../../../form/Text.js';
import { choicesFor, decisionOf, fieldsFor, NOT_VOTED, type Deciding } from './deciding.js';
import { Votes } from './Votes.js';

/** What the committee came to: one of the proposals, another wording, or no decision now. */
export function Decide({
  meeting,
  one,
  voters,
}: {
  readonly meeting: Meeting;
  readonly one: Case;
  readonly voters: readonly string[];
}) {
  const t = useWords();
  const { committee, id, about } = one;
  const { form, sent } = useDraft<Deciding>(`decide ${committee}/${id}`, {
    choice: '',
    text: '',
    effect: '',
    reason: '',
    votes: Object.fromEntries(voters.map((person) => [person, NOT_VOTED])),
  });
  const command = useCommand(
    (deciding: Deciding, headers) =>
      committeeCommandsDecideCase({ path: { committee, case: id }, headers, body: decisionOf(deciding, one, voters) }),
    { done: () => sent() },
  );
  const fields = fieldsFor(form.watch('choice'), one);
  const effects = effectsFor(about);
  return (
    <Form form={form} command={command} action={t('command.decideCase')}>
      <Pick
        name="choice"
        label={t('web.hold.outcome')}
        choices={choicesFor(one).map(({ value, outcome, wording }) => ({
          value,
          label: wording ?? t(`outcome.${outcome}`),
          ...(wording === undefined ? {} : { hint: t(`outcome.${outcome}`) }),
        }))}
      />
      {fields.includes('text') ? (
        <Text name="text" label={t('web.hold.wording')} optional={!fields.includes('effect')} rows={3} most={2000} />
      ) : null}
      {fields.includes('effect') ? <EffectField name="effect" label={t('web.hold.effect')} effects={effects} /> : null}
      <Text name="reason" label={t('web.tasks.reason')} optional rows={2} most={4000} />
      {fields.includes('votes') ? <Votes meeting={meeting} voters={voters} /> : null}
    </Form>
  );
}
