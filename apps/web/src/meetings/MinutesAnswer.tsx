import { Button, Details } from '@digdir/designsystemet-react';
import { committeeCommandsAnswerMinutes } from '../api/sdk.gen.js';
import type { Meeting } from '../api/types.gen.js';
import { useCommand } from '../app/command.js';
import { useMe } from '../app/me.js';
import { ProblemNotice } from '../app/ProblemNotice.js';
import { useWords } from '../app/words.js';
import { CommandForm } from '../committee/CommandForm.js';
import { useDraft } from '../app/draft.js';
import { Text } from '../committee/Text.js';

/** One press approves; an objection says what is wrong. */
export function MinutesAnswer({ meeting: { committee, id, minutes } }: { readonly meeting: Meeting }) {
  const t = useWords();
  const me = useMe();
  const own = minutes?.answers.find(({ person }) => person === me);
  const { form, sent } = useDraft(`objection ${committee}/${id}`, { remark: '' });
  const answer = useCommand(
    (remark: string | null, headers) =>
      committeeCommandsAnswerMinutes({
        path: { committee, meeting: id },
        headers,
        body: { approve: remark === null, remark },
      }),
    { done: () => sent() },
  );
  if (own?.approve === true) return null;
  return (
    <div className="stack">
      <div>
        <Button loading={answer.pending} onClick={() => answer.send(null)}>
          {t('web.minutes.approve')}
        </Button>
      </div>
      <ProblemNotice problem={answer.problem} />
      <Details>
        <Details.Summary>{t('web.minutes.object')}</Details.Summary>
        <Details.Content>
          <CommandForm
            submit={t('web.minutes.send-objection')}
            quiet
            command={{ pending: answer.pending, problem: null }}
            onSubmit={() => void form.handleSubmit(({ remark }) => answer.send(remark))()}
          >
            <Text form={form} name="remark" label={t('web.minutes.what-is-wrong')} required rows={4} />
          </CommandForm>
        </Details.Content>
      </Details>
    </div>
  );
}
