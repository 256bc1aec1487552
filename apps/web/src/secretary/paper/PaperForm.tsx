import { Alert, Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { committeeCommandsWritePaper } from '../../api/sdk.gen.js';
import type { Case } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../app/draft.js';
import { Text } from '../../committee/Text.js';
import { changedBy, paperOf, sentOf, type Written } from './written.js';
import { Proposals } from './Proposals.js';

const JUDGEMENT = ['assessment', 'way-forward'] as const;
const REST = ['to', 'from', 'summary', 'background'] as const;

/** The judgement first; what is usually there already is folded away. */
export function PaperForm({ one }: { readonly one: Case }) {
  const t = useWords();
  const { committee, id, about } = one;
  // What the form was filled from: only what differs from it is sent, and nothing of others' is written over unseen.
  const [seen, see] = useState({ version: one.version, paper: paperOf(one) });
  const { form, sent } = useDraft<Written>(`paper ${committee}/${id}`, seen.paper);
  const command = useCommand(
    async (written: Written, headers) =>
      committeeCommandsWritePaper({
        path: { committee, case: id },
        headers,
        body: sentOf(written, seen.paper),
        throwOnError: true,
      }),
    {
      seen: seen.version,
      done: ({ data }) => {
        const paper = form.getValues();
        see({ version: data.version, paper });
        sent(paper);
      },
    },
  );
  const stale = command.problem !== null && command.problem !== 'away' && command.problem.code === 'StaleVersion';
  const theirs = stale ? changedBy(paperOf(one), seen.paper) : [];
  return (
    <CommandForm
      submit={t('web.paper.save')}
      command={command}
      onSubmit={() => {
        if (stale) see({ version: one.version, paper: paperOf(one) });
        void form.handleSubmit((written) => command.send(written))();
      }}
    >
      {command.sent ? (
        <Alert data-color="success" role="status">
          {t('web.paper.saved')}
        </Alert>
      ) : null}
      {theirs.map(({ name, text }) => (
        <Alert key={name} data-color="warning" className="as-written">
          {t('web.paper.theirs', { part: t(`web.part.${name}`), text: text || '–' })}
        </Alert>
      ))}
      {about.kind === 'submitted' ? (
        <Text form={form} name="title" label={t('web.part.title')} required most={200} />
      ) : null}
      {JUDGEMENT.map((part) => (
        <Text key={part} form={form} name={part} label={t(`web.part.${part}`)} rows={6} most={8000} />
      ))}
      <Proposals form={form} about={about} />
      <Details defaultOpen={about.kind === 'submitted'}>
        <Details.Summary>{t('web.paper.rest')}</Details.Summary>
        <Details.Content className="stack">
          {REST.map((part) => (
            <Text
              key={part}
              form={form}
              name={part}
              label={t(`web.part.${part}`)}
              rows={part.length > 5 ? 4 : 1}
              most={8000}
            />
          ))}
        </Details.Content>
      </Details>
    </CommandForm>
  );
}
