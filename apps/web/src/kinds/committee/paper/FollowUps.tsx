import { Details, Heading, Tag } from '@digdir/designsystemet-react';
import { committeeCommandsCompleteFollowUp } from '../../../api/sdk.gen.js';
import type { FollowUpView } from '../../../api/types.gen.js';
import { useCommand } from '../../../app/command.js';
import { useLanding } from '../../../app/landing.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';
import { useDraft } from '../../../app/draft.js';
import { Form } from '../../../form/Form.js';
import { Text } from '../../../form/Text.js';
import { may } from './offers.js';
import { Unsent } from '../../../form/Unsent.js';

/** What decisions have asked people to do, and to say that it is done. */
export function FollowUps({
  committee,
  followUps,
  names,
  level = 2,
}: {
  readonly committee: string;
  readonly followUps: readonly FollowUpView[];
  readonly names: Readonly<Record<string, string>>;
  readonly level?: 2 | 4;
}) {
  const t = useWords();
  const landed = useLanding(followUps.length > 0);
  if (followUps.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={level} id={level === 2 ? 'follow-ups' : undefined} data-size={level === 2 ? 'sm' : '2xs'}>
        {t('web.follow-up.title')}
      </Heading>
      <ul className="plain stack">
        {followUps.map((one) => (
          <li key={one.id} id={one.id} tabIndex={-1} className="stack">
            <div className="row">
              <strong className="as-written">{one.what ?? t('report.untitled')}</strong>
              <span>{names[one.owner] ?? one.owner}</span>
              <Tag>{one.done ? t('web.follow-up.done') : t('web.desk.due', { date: day(one.due) })}</Tag>
              {one.number === null ? null : (
                <span className="quiet">{t('web.case.number', { number: one.number })}</span>
              )}
            </div>
            {may(one, 'completeFollowUp') ? (
              <Complete committee={committee} followUp={one.id} open={landed === one.id} />
            ) : (
              <Unsent kept={`follow-up ${committee}/${one.id}`} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Complete({
  committee,
  followUp,
  open,
}: {
  readonly committee: string;
  readonly followUp: string;
  /** Whether somebody came to do just this. */
  readonly open: boolean;
}) {
  const t = useWords();
  const { form, sent } = useDraft(`follow-up ${committee}/${followUp}`, { outcome: '' });
  const command = useCommand(
    (body: { outcome: string }, headers) =>
      committeeCommandsCompleteFollowUp({ path: { committee, followUp }, headers, body }),
    { done: () => sent() },
  );
  return (
    <Details defaultOpen={open}>
      <Details.Summary>{t('command.completeFollowUp')}</Details.Summary>
      <Details.Content>
        <Form form={form} command={command} action={t('command.completeFollowUp')}>
          <Text name="outcome" label={t('web.follow-up.outcome')} rows={3} most={1000} />
        </Form>
      </Details.Content>
    </Details>
  );
}
