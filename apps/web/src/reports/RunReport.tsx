import { Details, Paragraph } from '@digdir/designsystemet-react';
import { scheduledReportsRun } from '../api/sdk.gen.js';
import { useCommand } from '../app/command.js';
import { useWords } from '../app/words.js';
import { useDraft } from '../app/draft.js';
import { Form } from '../form/Form.js';
import { Text } from '../form/Text.js';
import { useOffices } from '../meetings/offices.js';

/** A report now, by those who may not wait for its schedule. */
export function RunReport({ kind }: { readonly kind: 'fsu-status' | 'yearly-report' }) {
  const t = useWords();
  const offices = useOffices();
  const { form, sent } = useDraft(`report ${kind}`, { period: '' });
  const command = useCommand(
    (body: { period: string }, headers) => scheduledReportsRun({ path: { report: kind }, headers, body }),
    { done: () => sent() },
  );
  if (offices.length === 0) return null;
  return (
    <Details>
      <Details.Summary>{t('web.reports.run')}</Details.Summary>
      <Details.Content>
        <Form form={form} command={command} action={t('web.reports.run')} quiet>
          <Text name="period" label={t('web.reports.period')} hint={t(`web.reports.period-of.${kind}`)} />
          {command.sent ? <Paragraph role="status">{t('web.reports.running')}</Paragraph> : null}
        </Form>
      </Details.Content>
    </Details>
  );
}
