import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { addDays, localDate } from '@tiltaksmotor/domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Names } from '../names.js';
import { date } from '../streams/fields.js';
import { languageOf } from '../problems/language.js';
import { Gather } from './gather.js';
import { pageOf } from './page.js';
import { ReportView, type Report } from './report.js';
import { PAGE_POLICY } from './style.js';

const Wanted = z.strictObject({
  since: date.optional(),
  format: z.enum(['json', 'html']).optional(),
  language: z.enum(['nb', 'en']).optional(),
  exercises: z.enum(['true', 'false']).default('false'),
});
/** A committee meets four times a year. */
const LOOKS_BACK_DAYS = 90;

@ApiTags('reports')
@Controller('api/reports')
export class ReportsController {
  constructor(
    @Inject(Gather) private readonly gather: Gather,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get('ssu-status')
  @ApiOperation({
    summary: 'Every pilot by phase, what changed since a date, what is overdue, and results against baseline',
  })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ standardSchema: ReportView })
  async ssuStatus(
    @Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>,
    @Headers('accept') accept: string | undefined,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Report | string> {
    const since = wanted.since ?? addDays(localDate(new Date().toISOString()), -LOOKS_BACK_DAYS);
    const language = wanted.language ?? languageOf(acceptLanguage);
    const report = await this.gather.ssuStatus({ since, exercises: wanted.exercises === 'true', language });
    void reply.header('vary', 'Accept, Accept-Language');
    if ((wanted.format ?? formatOf(accept)) === 'json') return report;
    void reply
      .headers({ 'content-security-policy': PAGE_POLICY, 'content-language': language })
      .type('text/html; charset=utf-8');
    return pageOf(report, language, this.names.places(language));
  }
}

/** Browsers name HTML first; whoever names neither gets JSON. */
function formatOf(accept = ''): 'json' | 'html' {
  const html = accept.indexOf('text/html');
  const json = accept.indexOf('application/json');
  return html !== -1 && (json === -1 || html < json) ? 'html' : 'json';
}
