import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { caseShows, committeeParts as parts } from '@tiltaksmotor/domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { placeOf } from '../pages.js';
import { ReadersLanguage, type Language } from '../problems/language.js';
import { date } from '../streams/fields.js';
import { etagOf } from '../streams/headers.js';
import { Committees } from './committees.js';
import { CasesView, CaseView, FollowUpsView, IDS } from './answers.js';
import { CommitteeLists, WantedCases, WantedFollowUps } from './lists.js';
import { caseListed, casePlace, followUpListed, followUpPlace, pageOf } from './pages.js';
import { CommitteeQueries } from './queries.js';

const casePlaceKey = z.tuple([z.iso.datetime(), z.string().max(100)]);
const followUpPlaceKey = z.tuple([date, z.string().max(100)]);

@ApiTags('committees')
@Controller('api/committees/:committee')
export class CasesController {
  constructor(
    @Inject(Committees) private readonly committees: Committees,
    @Inject(CommitteeLists) private readonly lists: CommitteeLists,
    @Inject(CommitteeQueries) private readonly queries: CommitteeQueries,
  ) {}

  @Get('cases')
  @ApiOperation({ summary: 'Cases I may see, the last booked first' })
  @ApiOkResponse({ standardSchema: CasesView })
  async list(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Query({ schema: WantedCases }) { limit, cursor, ...filter }: z.infer<typeof WantedCases>,
    @Me() me: string,
    @ReadersLanguage() language: Language,
  ): Promise<z.infer<typeof CasesView>> {
    const standing = await this.committees.one(committee, me);
    const page = { after: placeOf(cursor, casePlaceKey), limit };
    const rows = await this.queries.cases(standing, filter, page);
    const elsewhere = rows.flatMap(({ origin, forwarded }) => [origin, forwarded]).filter((place) => place !== null);
    const { items, next } = pageOf(rows, limit, casePlace(committee), caseListed(await this.lists.numbers(elsewhere)));
    return {
      ...(await this.queries.told(language, z.strictObject({ items: z.array(caseShows.listed) }), { items })).view,
      next,
    };
  }

  @Get('cases/:case')
  @ApiOperation({ summary: 'A case, however long ago: its paper, what was decided, where it came from and went' })
  @ApiOkResponse({ standardSchema: CaseView })
  async one(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Param('case', { schema: IDS.case }) id: string,
    @Me() me: string,
    @ReadersLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof CaseView>> {
    const view = await this.queries.case(committee, id, { me, language });
    void reply.headers({ etag: etagOf(view.version) });
    return view;
  }

  @Get('follow-ups')
  @ApiOperation({
    summary: 'What is to be done after decisions, the first due first; to others than its people, their own',
  })
  @ApiOkResponse({ standardSchema: FollowUpsView })
  async followUps(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Query({ schema: WantedFollowUps }) { limit, cursor, ...filter }: z.infer<typeof WantedFollowUps>,
    @Me() me: string,
    @ReadersLanguage() language: Language,
  ): Promise<z.infer<typeof FollowUpsView>> {
    const { reader } = await this.committees.one(committee, me);
    const page = { after: placeOf(cursor, followUpPlaceKey), limit };
    const rows = await this.lists.followUps(committee, reader, filter, page);
    const { items, next } = pageOf(rows, limit, followUpPlace(committee), followUpListed);
    const listed = z.strictObject({ items: z.array(parts.followUpListed) });
    const { view, names } = await this.queries.told(language, listed, { items });
    return { ...view, next, names };
  }
}
