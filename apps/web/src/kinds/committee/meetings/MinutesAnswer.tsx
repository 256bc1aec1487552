import { Details } from '@digdir/designsystemet-react';
import { committeeCommandsAnswerMinutes } from '../../../api/sdk.gen.js';
import type { Meeting } from '../../../api/types.gen.js';
import { type CommandHeaders, useCommand } from '../../../app/command.js';
import { useMe } from '../../../app/me.js';
import { useWords } from '../../../app/words.js';
import { useDraft } from '../../../app/draft.js';
import { Form } from '../../../form/Form.js';
import { Press } from '../../../form/Press.js';
import { Text } from '../../../form/Text.js';

/** One press approves; an objection says what is wrong. */
export function MinutesAnswer({ meeting: { committee, id, minutes } }: { readonly meeting: Meeting }) {
  const t = useWords();
  const me = useMe();
  const own = minutes?.answers.find(({ person }) => person === me);
  const { form, sent } = useDraft(`objection ${committee}/${id}`, { remark: '' });
  const give = (remark: string | null, headers: CommandHeaders) =>
    committeeCommandsAnswerMinutes({
      path: { committee, meeting: id },
      headers,
      body: { approve: remark === null, remark },
    });
  const objection = useCommand(({ remark }: { remark: string }, headers) => give(remark, headers), {
    done: () => sent(),
  });
  if (own?.approve === true) return null;
  return (
    <div className="stack">
      <Press give={(headers) => give(null, headers)} done={() => sent()}>
        {t('web.minutes.approve')}
      </Press>
      <Details>
        <Details.Summary>{t('web.minutes.object')}</Details.Summary>
        <Details.Content>
          <Form form={form} command={objection} action={t('web.minutes.send-objection')} quiet>
            <Text name="remark" label={t('web.minutes.what-is-wrong')} rows={4} most={4000} />
          </Form>
        </Details.Content>
      </Details>
    </div>
  );
}
