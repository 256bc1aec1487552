import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { ReadersLanguage, type Language } from '../problems/language.js';
import { etagOf } from '../streams/headers.js';
import { CommitteeQueries } from './queries.js';
import { CommitteesView, CommitteeView, IDS } from './answers.js';

@ApiTags('committees')
@Controller('api/committees')
export class CommitteesController {
  constructor(@Inject(CommitteeQueries) private readonly queries: CommitteeQueries) {}

  @Get()
  @ApiOperation({ summary: 'The committees, who sits in them, and when each meets next' })
  @ApiOkResponse({ standardSchema: CommitteesView })
  async list(@Me() me: string, @ReadersLanguage() language: Language): Promise<z.infer<typeof CommitteesView>> {
    return { items: await this.queries.all({ me, language }) };
  }

  @Get(':committee')
  @ApiOperation({ summary: 'A committee: how it works, what comes, what waits and for whom, and what I may do' })
  @ApiOkResponse({ standardSchema: CommitteeView })
  async one(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Me() me: string,
    @ReadersLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof CommitteeView>> {
    const view = await this.queries.committee(committee, { me, language });
    void reply.headers({ etag: etagOf(view.version) });
    return view;
  }
}
