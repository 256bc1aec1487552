import { Inject, Injectable } from '@nestjs/common';
import { ServiceError } from '@temporalio/client';
import {
  isReportOf,
  keepsMails,
  mayRunReport,
  periodFault,
  reportPeriods,
  type ReportBasis,
} from '@tiltaksmotor/domain';
import { reportBasis } from '@tiltaksmotor/papers';
import { listDocuments } from '@tiltaksmotor/persistence';
import { REPORT, TASK_QUEUE, type ScheduledReport } from '@tiltaksmotor/workflows/contract';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';
import { Temporal } from '../temporal.js';

const PATIENCE_MS = 5000;

/** A period a report may be made of, and when its meeting begins where it is one. */
export interface OpenPeriod {
  readonly period: string;
  readonly startsAt: string | null;
}

/** Reports that schedules make, and people who may not wait for a schedule. */
@Injectable()
export class ScheduledReports {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
    @Inject(Temporal) private readonly temporal: Temporal,
  ) {}

  /** The periods that I may have a report made of now, and of which there is none yet. */
  async periods(report: ScheduledReport, me: string): Promise<readonly OpenPeriod[]> {
    const { actor, now } = await this.reading.context(me);
    const basis = await this.basis();
    const mine = reportPeriods(report, basis).filter((period) => mayRunReport(report, period, actor, now));
    const made = await Promise.all(mine.map((period) => this.isMade(report, period, basis)));
    return mine
      .filter((_, n) => made[n] === false)
      .map((period) => ({
        period,
        startsAt: basis.before.find((one) => one.period === period)?.startsAt ?? null,
      }));
  }

  /** Begins a report of one period. One that is being made is left to it, and one that is made is not made again. */
  async run(report: ScheduledReport, period: string, me: string): Promise<string> {
    const { actor, now } = await this.reading.context(me);
    if (!keepsMails(actor, now)) throw new Problem('SecretariesOnly');
    const fault = periodFault(report, period, await this.basis());
    if (fault !== null) throw new Problem(fault, { period });
    if (!mayRunReport(report, period, actor, now)) throw new Problem('ReportNotYours');
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

  private basis(): Promise<ReportBasis> {
    const { pool, community } = this.engine.opened;
    return reportBasis({ pool, community }, this.config.statusDaysBefore);
  }

  private async isMade(report: ScheduledReport, period: string, basis: ReportBasis): Promise<boolean> {
    const [newest] = await listDocuments(this.engine.opened.archive, { kind: report, period }, { limit: 1 });
    return newest !== undefined && isReportOf(report, period, newest.asOf, basis);
  }
}

function away(error: unknown): never {
  if (error instanceof ServiceError || (error as { code?: unknown } | null)?.code !== undefined)
    throw new Problem('EngineAway', {}, { 'retry-after': '5' });
  throw error;
}
