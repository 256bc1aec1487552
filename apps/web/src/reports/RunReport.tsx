import { Details, Paragraph } from '@digdir/designsystemet-react';
import { scheduledReportsRun } from '../api/sdk.gen.js';
import { useCommand } from '../app/command.js';
import { useWords } from '../app/words.js';
import { CommandForm } from '../committee/CommandForm.js';
import { useDraft } from '../app/draft.js';
import { Text } from '../committee/Text.js';
import { useOffices } from '../meetings/offices.js';

/** A report now, by those who may not wait for its schedule. */
export function RunReport({ kind }: { readonly kind: 'fsu-status' | 'yearly-report' }) {
  const t = useWords();
  const offices = useOffices();
  const { form, sent } = useDraft(`report ${kind}`, { period: '' });
  const command = useCommand(
    (period: string, headers) => scheduledReportsRun({ path: { report: kind }, headers, body: { period } }),
    { done: () => sent() },
  );
  if (offices.length === 0) return null;
  return (
    <Details>
      <Details.Summary>{t('web.reports.run')}</Details.Summary>
      <Details.Content>
        <CommandForm
          submit={t('web.reports.run')}
          quiet
          command={command}
          onSubmit={() => void form.handleSubmit(({ period }) => command.send(period))()}
        >
          <Text
            form={form}
            name="period"
            label={t('web.reports.period')}
            description={t(`web.reports.period-of.${kind}`)}
            required
          />
          {command.sent ? <Paragraph role="status">{t('web.reports.running')}</Paragraph> : null}
        </CommandForm>
      </Details.Content>
    </Details>
  );
}
