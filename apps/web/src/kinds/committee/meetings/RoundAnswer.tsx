import { Paragraph } from '@digdir/designsystemet-react';
import { committeeCommandsAnswerRound } from '../../../api/sdk.gen.js';
import type { Case, Meeting } from '../../../api/types.gen.js';
import { useCommand } from '../../../app/command.js';
import { useMe } from '../../../app/me.js';
import { useWords } from '../../../app/words.js';
import { useDraft } from '../../../app/draft.js';
import { Pick } from '../../../form/choices.js';
import { Form } from '../../../form/Form.js';
import { Text } from '../../../form/Text.js';

/** No proposal is called this: their ids begin with a letter or a number. */
const AGAINST = '-';
interface Answer {
  readonly proposal: string;
  readonly remark: string;
}

/** A vote in a case that is decided by e-mail: for one of the proposals, or against every one. */
export function RoundAnswer({ meeting, one }: { readonly meeting: Meeting; readonly one: Case }) {
  const t = useWords();
  const me = useMe();
  const { committee, id, answers } = meeting;
  const given = answers.find((answer) => answer.person === me && answer.case === one.id);
  const { form, sent } = useDraft<Answer>(`round ${committee}/${one.id}`, { proposal: '', remark: '' });
  const command = useCommand(
    ({ proposal, remark }: Answer, headers) =>
      committeeCommandsAnswerRound({
        path: { committee, meeting: id },
        headers,
        body: { case: one.id, proposal: proposal === AGAINST ? null : proposal, remark: remark || null },
      }),
    { done: () => sent() },
  );
  const wordingOf = (proposal: string | null): string =>
    one.proposals.find((alternative) => alternative.id === proposal)?.wording ?? t('web.round.against');
  return (
    <Form form={form} command={command} action={given === undefined ? t('command.answerRound') : t('web.round.change')}>
      {given === undefined ? null : (
        <Paragraph role="status">{t('web.round.answered', { what: wordingOf(given.proposal) })}</Paragraph>
      )}
      <Pick
        name="proposal"
        label={t('web.round.vote')}
        choices={[
          ...one.proposals.map(({ id: proposal }) => ({ value: proposal, label: wordingOf(proposal) })),
          { value: AGAINST, label: t('web.round.against') },
        ]}
      />
      <Text name="remark" label={t('web.minutes.remark')} optional rows={2} />
    </Form>
  );
}
