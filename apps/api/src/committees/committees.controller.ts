import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { cursorOf, placeOf } from '../pages.js';
import { ReadersLanguage, type Language } from '../problems/language.js';
import { historyCursor, HistoryView, WantedHistory } from '../streams/history.js';
import { etagOf } from '../streams/headers.js';
import { CommitteeHistory } from './history.js';
import { IDS } from './ids.js';
import { CommitteeQueries } from './queries.js';
import { CommitteesView, CommitteeViewSchema } from './schema/committee.js';

@ApiTags('committees')
@Controller('api/committees')
export class CommitteesController {
  constructor(
    @Inject(CommitteeQueries) private readonly queries: CommitteeQueries,
    @Inject(CommitteeHistory) private readonly histories: CommitteeHistory,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The committees, who sits in them, and when each meets next' })
  @ApiOkResponse({ standardSchema: CommitteesView })
  async list(@Me() me: string, @ReadersLanguage() language: Language): Promise<z.infer<typeof CommitteesView>> {
    return { items: await this.queries.all({ me, language }) };
  }

  @Get(':committee')
  @ApiOperation({ summary: 'A committee: how it works, what comes, what waits and for whom, and what I may do' })
  @ApiOkResponse({ standardSchema: CommitteeViewSchema })
  async one(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Me() me: string,
    @ReadersLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof CommitteeViewSchema>> {
    const view = await this.queries.committee(committee, { me, language });
    void reply.headers({ etag: etagOf(view.version) });
    return view;
  }

  @Get(':committee/history')
  @ApiOperation({
    summary: 'All that happened, and who did it in which role; to others than its people, its meeting plan',
  })
  @ApiOkResponse({ standardSchema: HistoryView })
  async history(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Query({ schema: WantedHistory }) wanted: z.infer<typeof WantedHistory>,
    @Me() me: string,
    @ReadersLanguage() language: Language,
  ): Promise<z.infer<typeof HistoryView>> {
    const [after] = placeOf(wanted.cursor, historyCursor) ?? [0];
    const { items, next } = await this.histories.page(committee, me, { after, limit: wanted.limit, language });
    return { items, next: next === null ? null : cursorOf(next) };
  }
}
