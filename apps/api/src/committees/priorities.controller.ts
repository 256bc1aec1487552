import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { etagOf } from '../streams/headers.js';
import { IDS } from './answers.js';
import { Priorities } from './priorities.js';
import { PrioritiesHistoryView, PrioritiesView, type PrioritiesShown } from './prioritized.js';

@ApiTags('committees')
@Controller('api/committees')
export class PrioritiesController {
  constructor(@Inject(Priorities) private readonly priorities: Priorities) {}

  @Get(':committee/priorities')
  @ApiOperation({ summary: "What a committee's mandate puts first, and which pilots serve it" })
  @ApiOkResponse({ standardSchema: PrioritiesView })
  async list(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Me() me: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrioritiesShown> {
    const found = await this.priorities.of(committee, me);
    void reply.headers({ etag: etagOf(found.version) });
    return found;
  }

  @Get(':committee/priorities/history')
  @ApiOperation({ summary: 'Who set the priorities when, the last first' })
  @ApiOkResponse({ standardSchema: PrioritiesHistoryView })
  history(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Me() me: string,
  ): Promise<z.infer<typeof PrioritiesHistoryView>> {
    return this.priorities.history(committee, me);
  }
}
