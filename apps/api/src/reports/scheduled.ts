import { Inject, Injectable } from '@nestjs/common';
import { ServiceError } from '@temporalio/client';
import { keepsMails } from '@tiltaksmotor/domain';
import { REPORT, TASK_QUEUE, type ScheduledReport } from '@tiltaksmotor/workflows/contract';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';
import { Temporal } from '../temporal.js';

/** What a period of each report looks like: a week, a meeting, a year. */
export const PERIODS: Readonly<Record<ScheduledReport, RegExp>> = {
  'weekly-digest': /^20\d\d-W(0[1-9]|[1-4]\d|5[0-3])$/,
  'fsu-status': /^[A-Z]{2,8}\/m[1-9]\d{0,5}$/,
  'yearly-report': /^20\d\d$/,
};
const PATIENCE_MS = 5000;

/** Reports that schedules make, and people who may not wait for a schedule. */
@Injectable()
export class ScheduledReports {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
    @Inject(Temporal) private readonly temporal: Temporal,
  ) {}

  /** Begins a report of one period. One that is being made is left to it, and one that is made is not made again. */
  async run(report: ScheduledReport, period: string, me: string): Promise<string> {
    const { actor, now } = await this.reading.context(me);
    if (!keepsMails(actor, now)) throw new Problem('SecretariesOnly');
    if (report === 'fsu-status') await this.seesMeeting(period);
    const workflowId = REPORT.workflowId(report, period);
    const start = () =>
      this.temporal.client.workflow.start(REPORT.workflowType, {
        workflowId,
        taskQueue: TASK_QUEUE,
        args: [report, period],
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
    await this.temporal.client.withDeadline(Date.now() + PATIENCE_MS, start).catch(away);
    return workflowId;
  }

  /** There is no status before a meeting that is not there. */
  private async seesMeeting(meeting: string): Promise<void> {
    const { rows } = await this.engine.opened.pool.query('select 1 from meeting where id = $1', [meeting]);
    if (rows.length === 0) throw new Problem('NotFound');
  }
}

function away(error: unknown): never {
  if (error instanceof ServiceError || (error as { code?: unknown } | null)?.code !== undefined)
    throw new Problem('EngineAway', {}, { 'retry-after': '5' });
  throw error;
}
