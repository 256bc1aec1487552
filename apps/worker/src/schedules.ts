import { ScheduleOverlapPolicy, type ScheduleOptions } from '@temporalio/client';
import {
  FORMER_REPORTS,
  REPORT,
  REPORTS,
  SWEEP,
  TASK_QUEUE,
  type ScheduledReport,
} from '@tiltaksmotor/workflows/contract';
import { STANDARD_REPORTS, type ReportSettings } from './reports/settings.js';

/** A schedule that is to be on the server, as this says; or not to be there. */
export type Scheduled = ScheduleOptions | { readonly scheduleId: string; readonly off: true };

/** Every schedule there is: one table, so that it can be read when what happens. */
export const schedulesFrom = ({ at }: Pick<ReportSettings, 'at'> = STANDARD_REPORTS): readonly Scheduled[] => [
  sweep,
  ...REPORTS.map((report) => reportSchedule(report, at[report])),
  ...Object.keys(FORMER_REPORTS).map((scheduleId): Scheduled => ({ scheduleId, off: true })),
];

const sweep = {
  scheduleId: SWEEP.schedule,
  spec: { intervals: [{ every: '1m' }] },
  action: {
    type: 'startWorkflow',
    workflowType: SWEEP.workflowType,
    workflowId: SWEEP.schedule,
    taskQueue: TASK_QUEUE,
    workflowExecutionTimeout: '10m',
  },
  // One sweep at a time, and one is enough after an outage however many were missed.
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1m' },
  state: { triggerImmediately: true },
} satisfies ScheduleOptions;

/** How late a report is still worth making. */
const CATCH_UP = {
  // On Thursday what waited on Monday is no news, and the next digest is near.
  'weekly-digest': '3 days',
  // The next morning looks for the same meetings.
  'reviewing-status': '12 hours',
  // Whoever was away in January gets it when they are back.
  'yearly-report': '60 days',
} as const satisfies Record<ScheduledReport, string>;

/**
 * In Norwegian time, whose clock changes neither skip nor repeat seven in the morning. A run that is late waits for no
 * other and none is left out: each period is told by the scheduled moment, and made once.
 */
function reportSchedule(report: ScheduledReport, cron: string | null): Scheduled {
  const scheduleId = REPORT.schedule(report);
  if (cron === null) return { scheduleId, off: true };
  return {
    scheduleId,
    spec: { cronExpressions: [cron], timezone: 'Europe/Oslo' },
    action: {
      type: 'startWorkflow',
      workflowType: REPORT.workflowType,
      workflowId: scheduleId,
      taskQueue: TASK_QUEUE,
      args: [report],
    },
    policies: {
      overlap: report === 'reviewing-status' ? ScheduleOverlapPolicy.SKIP : ScheduleOverlapPolicy.BUFFER_ALL,
      catchupWindow: CATCH_UP[report],
    },
  };
}
