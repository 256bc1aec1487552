import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { htmlOf, PAGE_POLICY } from '@tiltaksmotor/documents';
import { decidingStatusIn, gatherDecidingStatus, looksBackFrom } from '@tiltaksmotor/papers';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { date } from '../streams/fields.js';
import { language as inLanguage, ReadersLanguage, type Language } from '../problems/language.js';
import { statusView } from './status-view.js';
import { ReportView, type Report } from './report.js';

const Wanted = z.strictObject({
  since: date.optional(),
  format: z.enum(['json', 'html']).optional(),
  language: inLanguage.optional(),
  exercises: z.enum(['true', 'false']).default('false'),
});

@ApiTags('reports')
@Controller('api/reports')
export class ReportsController {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  @Get('deciding-status')
  @ApiOperation({
    summary:
      'For the committee that decides: every pilot by phase, what changed since a date, what is overdue, and results against baseline',
  })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ standardSchema: ReportView })
  async decidingStatus(
    @Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>,
    @Headers('accept') accept: string | undefined,
    @ReadersLanguage() readers: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Report | string> {
    const { pool, community } = this.engine.opened;
    const asOf = new Date().toISOString();
    const language = wanted.language ?? readers;
    const { since = looksBackFrom(asOf), exercises } = wanted;
    const gathered = await gatherDecidingStatus({ pool, community }, { since, asOf, exercises: exercises === 'true' });
    void reply.header('vary', 'Accept, Accept-Language');
    if ((wanted.format ?? formatOf(accept)) === 'json') return statusView(gathered, language);
    const paper = decidingStatusIn(language, gathered);
    void reply
      .headers({ 'content-security-policy': PAGE_POLICY, 'content-language': paper.language })
      .type('text/html; charset=utf-8');
    return htmlOf(paper);
  }
}

/** Browsers name HTML first; whoever names neither gets JSON. */
function formatOf(accept = ''): 'json' | 'html' {
  const html = accept.indexOf('text/html');
  const json = accept.indexOf('application/json');
  return html !== -1 && (json === -1 || html < json) ? 'html' : 'json';
}
