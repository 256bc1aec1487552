import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { REPORTS } from '@tiltaksmotor/workflows/contract';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { Documents } from '../documents/documents.js';
import { DocumentsView } from '../documents/documents.schema.js';
import { Me } from '../login/session.guard.js';
import { cursor, cursorOf, limit, placeOf } from '../pages.js';
import { IdempotencyKey } from '../streams/headers.js';
import { ScheduledReports } from './scheduled.js';

const report = z.enum(REPORTS);
const Wanted = z.strictObject({ limit: limit(100, 25), cursor });
const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);
const Run = z
  .strictObject({
    /** `2027-W03`, `FSU/m3`, or `2027`, by the kind of report. */
    period: z.string().max(20),
  })
  .meta({ id: 'ReportRun', examples: [{ period: '2027' }] });
const RunView = z.strictObject({ report, period: z.string(), workflow: z.string() }).meta({
  id: 'ReportRunning',
  examples: [{ report: 'yearly-report', period: '2027', workflow: 'report/yearly-report/2027' }],
});

const PeriodsView = z
  .strictObject({
    items: z.array(
      z.strictObject({ period: z.string(), /** When its meeting begins. */ startsAt: z.string().nullable() }),
    ),
  })
  .meta({ id: 'ReportPeriods', examples: [{ items: [{ period: '2027', startsAt: null }] }] });

/** Reports made on a schedule: digests are mails, the others are documents. */
@ApiTags('reports')
@Controller('api/reports')
export class ScheduledReportsController {
  constructor(
    @Inject(ScheduledReports) private readonly reports: ScheduledReports,
    @Inject(Documents) private readonly documents: Documents,
  ) {}

  @Get(':report')
  @ApiOperation({ summary: 'The documents of a scheduled report that I may see, the newest first' })
  @ApiOkResponse({ standardSchema: DocumentsView })
  async list(
    @Param('report', { schema: report }) kind: z.infer<typeof report>,
    @Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>,
    @Me() me: string,
  ) {
    const after = placeOf(wanted.cursor, cursorKey) ?? undefined;
    const page = await this.documents.page(me, { kind }, { after, limit: wanted.limit });
    return { items: page.items, next: page.next === null ? null : cursorOf(...page.next) };
  }

  @Get(':report/periods')
  @ApiOperation({ summary: 'The periods that I may have a report made of now, and of which there is none yet' })
  @ApiOkResponse({ standardSchema: PeriodsView })
  async periods(
    @Param('report', { schema: report }) kind: z.infer<typeof report>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Me() me: string,
  ): Promise<z.infer<typeof PeriodsView>> {
    void reply.headers({ 'cache-control': 'private, no-store' });
    return { items: [...(await this.reports.periods(kind, me))] };
  }

  @Post(':report/runs')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Makes a report of one of its periods now; made twice, there is one (secretaries and administrators; of a meeting, its own secretary)',
  })
  @ApiAcceptedResponse({ standardSchema: RunView })
  @Refused('SecretariesOnly', 'UnknownPeriod', 'EngineAway')
  async run(
    @Param('report', { schema: report }) kind: z.infer<typeof report>,
    @Body({ schema: Run }) { period }: z.infer<typeof Run>,
    // The period is the key: whoever sends the same again gets the same report.
    @IdempotencyKey() _key: string,
    @Me() me: string,
  ): Promise<z.infer<typeof RunView>> {
    return { report: kind, period, workflow: await this.reports.run(kind, period, me) };
  }
}
