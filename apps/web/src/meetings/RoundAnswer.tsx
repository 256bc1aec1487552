import { Fieldset, Paragraph, Radio } from '@digdir/designsystemet-react';
import { committeeCommandsAnswerRound } from '../api/sdk.gen.js';
import type { Case, Meeting } from '../api/types.gen.js';
import { useCommand } from '../app/command.js';
import { useMe } from '../app/me.js';
import { useWords } from '../app/words.js';
import { CommandForm } from '../committee/CommandForm.js';
import { useDraft } from '../app/draft.js';
import { Text } from '../committee/Text.js';

const AGAINST = '';
interface Answer {
  readonly proposal: string | null;
  readonly remark: string;
}

/** A vote in a case that is decided by e-mail: for one of the proposals, or against every one. */
export function RoundAnswer({ meeting, one }: { readonly meeting: Meeting; readonly one: Case }) {
  const t = useWords();
  const me = useMe();
  const { committee, id, answers } = meeting;
  const given = answers.find((answer) => answer.person === me && answer.case === one.id);
  const { form, sent } = useDraft<Answer>(`round ${committee}/${one.id}`, { proposal: null, remark: '' });
  const command = useCommand(
    ({ proposal, remark }: Answer, headers) =>
      committeeCommandsAnswerRound({
        path: { committee, meeting: id },
        headers,
        body: { case: one.id, proposal: proposal === AGAINST ? null : proposal, remark: remark || null },
      }),
    { done: () => sent() },
  );
  const chosen = form.watch('proposal');
  const missing = form.formState.errors.proposal?.message;
  const wordingOf = (proposal: string | null): string =>
    one.proposals.find((alternative) => alternative.id === proposal)?.wording ?? t('web.round.against');
  return (
    <CommandForm
      submit={given === undefined ? t('command.answerRound') : t('web.round.change')}
      command={command}
      onSubmit={() => void form.handleSubmit((answer) => command.send(answer))()}
    >
      {given === undefined ? null : (
        <Paragraph role="status">{t('web.round.answered', { what: wordingOf(given.proposal) })}</Paragraph>
      )}
      <Fieldset>
        <Fieldset.Legend>{t('web.round.vote')}</Fieldset.Legend>
        {[...one.proposals.map((proposal) => proposal.id), AGAINST].map((value) => (
          <Radio
            key={value}
            label={value === AGAINST ? t('web.round.against') : wordingOf(value)}
            value={value}
            checked={chosen === value}
            {...form.register('proposal', {
              validate: (proposal) => proposal !== null || t('web.field.choose'),
            })}
            {...(missing === undefined ? {} : { error: missing })}
          />
        ))}
      </Fieldset>
      <Text form={form} name="remark" label={t('web.minutes.remark')} rows={2} />
    </CommandForm>
  );
}
