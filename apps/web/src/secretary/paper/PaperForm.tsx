import { Alert, Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { committeeCommandsWritePaper } from '../../api/sdk.gen.js';
import type { Case } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { useDraft } from '../../app/draft.js';
import { Form } from '../../form/Form.js';
import { Text } from '../../form/Text.js';
import { changedBy, paperOf, sentOf, type Written } from './written.js';
import { Proposals } from './Proposals.js';

const JUDGEMENT = ['assessment', 'way-forward'] as const;
/** What the form was filled from, and at which version. */
interface Seen {
  readonly version: number;
  readonly paper: Written;
}
const seenIn = (one: Case): Seen => ({ version: one.version, paper: paperOf(one) });
const REST = ['to', 'from', 'summary', 'background'] as const;

/** The judgement first; what is usually there already is folded away. */
export function PaperForm({ one }: { readonly one: Case }) {
  const t = useWords();
  const { committee, id, about } = one;
  // What the form was filled from: only what differs from it is sent, and nothing of others' is written over unseen.
  const [seen, see] = useState(seenIn(one));
  const { form, sent } = useDraft<Written>(`paper ${committee}/${id}`, seen.paper);
  const command = useCommand(
    async ({ written, over }: { written: Written; over: Seen }, headers) =>
      committeeCommandsWritePaper({
        path: { committee, case: id },
        headers: { ...headers, 'If-Match': `"${over.version}"` },
        body: sentOf(written, over.paper),
        throwOnError: true,
      }),
    {
      done: ({ data }) => {
        const paper = form.getValues();
        see({ version: data.version, paper });
        sent(paper);
      },
    },
  );
  const stale = command.problem !== null && command.problem !== 'away' && command.problem.code === 'StaleVersion';
  const theirs = stale ? changedBy(paperOf(one), seen.paper) : [];
  const send = (written: Written): void => {
    // What the others wrote stands above the fields by now.
    const over = stale ? seenIn(one) : seen;
    see(over);
    command.send({ written, over });
  };
  return (
    <Form
      form={form}
      command={{ ...command, send }}
      action={t('web.paper.save')}
      where={(sent) => sent.replace(/^parts\./, '')}
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
      {about.kind === 'submitted' ? <Text name="title" label={t('web.part.title')} most={200} /> : null}
      {JUDGEMENT.map((part) => (
        <Text key={part} name={part} label={t(`web.part.${part}`)} optional rows={6} most={8000} />
      ))}
      <Proposals about={about} />
      <Details defaultOpen={about.kind === 'submitted'}>
        <Details.Summary>{t('web.paper.rest')}</Details.Summary>
        <Details.Content className="stack">
          {REST.map((part) => (
            <Text
              key={part}
              name={part}
              label={t(`web.part.${part}`)}
              optional
              rows={part.length > 5 ? 4 : 1}
              most={8000}
            />
          ))}
        </Details.Content>
      </Details>
    </Form>
  );
}
