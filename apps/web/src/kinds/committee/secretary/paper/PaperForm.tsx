import { Alert } from '@digdir/designsystemet-react';
import { casesOne, committeeCommandsWritePaper } from '../../../../api/sdk.gen.js';
import type { Case } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { useWords } from '../../../../app/words.js';
import { type Begun, collisions, overNewest, useFollowing } from '../../../../app/following.js';
import { Folded } from '../../../../form/Folded.js';
import { Form } from '../../../../form/Form.js';
import { Text } from '../../../../form/Text.js';
import { paperOf, sentOf, textOf, type Written } from './written.js';
import { Proposals } from './Proposals.js';

const JUDGEMENT = ['assessment', 'way-forward'] as const;
const REST = ['to', 'from', 'summary', 'background'] as const;

/** The judgement first; what is usually there already is folded away. */
export function PaperForm({ one }: { readonly one: Case }) {
  const t = useWords();
  const { committee, id, about } = one;
  const path = { committee, case: id };
  const now = paperOf(one);
  const { form, theirs, sent } = useFollowing<Written>(`paper ${committee}/${id}`, now);
  const command = useCommand(
    (typed: Begun<Written>, headers) =>
      overNewest(
        headers,
        one.version,
        (over) =>
          committeeCommandsWritePaper({ path, headers: over, body: sentOf(typed, typed.begun), throwOnError: true }),
        async () => {
          const { data } = await casesOne({ path, throwOnError: true });
          return { version: data.version, collides: collisions(typed, paperOf(data)).length > 0 };
        },
      ),
    { done: (_, { begun, ...given }) => sent(given) },
  );
  return (
    <Form form={form} command={command} action={t('web.paper.save')} where={(sent) => sent.replace(/^parts\./, '')}>
      {command.sent ? (
        <Alert data-color="success" role="status">
          {t('web.paper.saved')}
        </Alert>
      ) : null}
      {(command.pending ? [] : theirs).map((name) => (
        <Alert key={name} data-color="warning" role="status" className="as-written">
          {t('web.paper.theirs', { part: t(`web.part.${name}`), text: textOf(now, name) || '–' })}
        </Alert>
      ))}
      {about.kind === 'submitted' ? <Text name="title" label={t('web.part.title')} most={200} /> : null}
      {JUDGEMENT.map((part) => (
        <Text key={part} name={part} label={t(`web.part.${part}`)} optional rows={6} most={8000} />
      ))}
      <Proposals about={about} />
      <Folded summary={t('web.paper.rest')} fields={REST} unfolded={about.kind === 'submitted'}>
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
      </Folded>
    </Form>
  );
}
