import { Details, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { scheduledReportsPeriodsOptions } from '../api/@tanstack/react-query.gen.js';
import { scheduledReportsRun } from '../api/sdk.gen.js';
import type { ReportPeriods } from '../api/types.gen.js';
import { Choose, Form, useCommand } from '../form/index.js';
import { day, Shown, useNames, useWords } from '../app/index.js';
import { useOffices } from '../app/offices.js';

type Kind = 'reviewing-status' | 'yearly-report';
const SOON = 2000;

/** A report now, by those who may not wait for its schedule: of the periods there are. */
export function RunReport({
  kind,
  awaited,
  began,
}: {
  readonly kind: Kind;
  /** The period of the report that is being made. */
  readonly awaited: string | null;
  readonly began: (period: string) => void;
}) {
  const t = useWords();
  const offices = useOffices();
  const periods = useQuery({
    ...scheduledReportsPeriodsOptions({ path: { report: kind } }),
    enabled: offices.length > 0,
    refetchInterval: ({ state }) => (state.data?.items.some(({ period }) => period === awaited) ? SOON : false),
  });
  if (offices.length === 0) return null;
  return (
    <Details>
      <Details.Summary>{t('web.reports.run')}</Details.Summary>
      <Details.Content>
        <Shown of={periods} none={t(`web.reports.no-period.${kind}`)}>
          {({ items }) => <OfPeriod kind={kind} periods={items} began={began} />}
        </Shown>
      </Details.Content>
    </Details>
  );
}

function OfPeriod({
  kind,
  periods,
  began,
}: {
  readonly kind: Kind;
  readonly periods: ReportPeriods['items'];
  readonly began: (period: string) => void;
}) {
  const t = useWords();
  const nameOf = useNames();
  const form = useForm({ defaultValues: { period: periods[0]?.period ?? '' } });
  const command = useCommand(
    (body: { period: string }, headers) => scheduledReportsRun({ path: { report: kind }, headers, body }),
    { done: (_, { period }) => began(period) },
  );
  const choices = periods.map(({ period, startsAt }) => ({
    value: period,
    label: startsAt === null ? period : `${nameOf(period.split('/')[0] ?? '')}, ${day(startsAt)}`,
  }));
  return (
    <Form form={form} command={command} action={t('web.reports.run')} quiet>
      <Choose name="period" label={t('web.reports.period')} choices={choices} nothing={null} />
      {command.sent ? <Paragraph role="status">{t('web.reports.running')}</Paragraph> : null}
    </Form>
  );
}
