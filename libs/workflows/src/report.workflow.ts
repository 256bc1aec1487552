import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import type { ReportActivities, ScheduledReport } from './contract/index.js';

const { buildReport } = proxyActivities<ReportActivities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '1s', maximumInterval: '5m' },
});
const { periodsOf, queueDigests } = proxyActivities<ReportActivities>({
  startToCloseTimeout: '5m',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});
/** Set by the schedule: when it was meant to run, however late it does. */
const SCHEDULED = defineSearchAttributeKey('TemporalScheduledStartTime', SearchAttributeType.DATETIME);

/** One scheduled report: of a period given by hand, or of those that were due when it was meant to run. */
export async function reportWorkflow(
  report: ScheduledReport,
  period: string | null = null,
): Promise<readonly string[]> {
  const info = workflowInfo();
  const scheduled = info.typedSearchAttributes.get(SCHEDULED) ?? info.startTime;
  const periods = period === null ? await periodsOf(report, scheduled.toISOString()) : [period];
  for (const each of periods) {
    if (report === 'weekly-digest') await queueDigests(each);
    else await buildReport(report, each);
  }
  return periods;
}
