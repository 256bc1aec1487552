import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { htmlOf, PAGE_POLICY, type Paper } from '@tiltaksmotor/documents';
import { decidingStatusIn, gatherDecidingStatus, looksBackFrom, type GatheredStatus } from '@tiltaksmotor/papers';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { date } from '../streams/fields.js';
import { language as inLanguage, ReadersLanguage, type Language } from '../problems/language.js';
import { PaperView } from '../reports/paper.schema.js';
import { statusView, StatusView } from './status.js';

const Wanted = z.strictObject({
  since: date.optional(),
  language: inLanguage.optional(),
  exercises: z.enum(['true', 'false']).default('false'),
});
const WantedAs = Wanted.extend({ format: z.enum(['json', 'html']).optional() });

@ApiTags('reports')
@Controller('api/reports/deciding-status')
export class DecidingStatusController {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  @Get()
  @ApiOperation({
    summary:
      'For the committee that decides: every pilot by phase, what changed since a date, what is overdue, and results against baseline',
  })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ standardSchema: StatusView })
  async facts(
    @Query({ schema: WantedAs }) { format, ...wanted }: z.infer<typeof WantedAs>,
    @Headers('accept') accept: string | undefined,
    @ReadersLanguage() readers: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof StatusView> | string> {
    const language = wanted.language ?? readers;
    const gathered = await this.gathered(wanted);
    void reply.header('vary', 'Accept, Accept-Language');
    if ((format ?? formatOf(accept)) === 'json') return statusView(gathered, language);
    const paper = decidingStatusIn(language, gathered);
    void reply
      .headers({ 'content-security-policy': PAGE_POLICY, 'content-language': paper.language })
      .type('text/html; charset=utf-8');
    return htmlOf(paper);
  }

  @Get('paper')
  @ApiOperation({ summary: 'The same as the paper that it is printed and sent as' })
  @ApiOkResponse({ standardSchema: PaperView })
  async paper(
    @Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>,
    @ReadersLanguage() readers: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Paper> {
    void reply.header('vary', 'Accept-Language');
    return decidingStatusIn(wanted.language ?? readers, await this.gathered(wanted));
  }

  private gathered({ since, exercises }: z.infer<typeof Wanted>): Promise<GatheredStatus> {
    const { pool, community } = this.engine.opened;
    const asOf = new Date().toISOString();
    const wanted = { since: since ?? looksBackFrom(asOf), asOf, exercises: exercises === 'true' };
    return gatherDecidingStatus({ pool, community }, wanted);
  }
}

/** Browsers name HTML first; whoever names neither gets JSON. */
function formatOf(accept = ''): 'json' | 'html' {
  const html = accept.indexOf('text/html');
  const json = accept.indexOf('application/json');
  return html !== -1 && (json === -1 || html < json) ? 'html' : 'json';
}
