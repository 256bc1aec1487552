import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { cursor, limit, placeOf } from '../pages.js';
import { pilotId } from '../pilots/answers.js';
import { ReadersLanguage, type Language } from '../problems/language.js';
import { date, searched, slug } from '../streams/fields.js';
import { etagOf } from '../streams/headers.js';
import { Committees } from './committees.js';
import { IDS } from './ids.js';
import { CommitteeLists } from './lists.js';
import { caseListed, casePlace, followUpListed, followUpPlace, pageOf, titleOf } from './pages.js';
import { CommitteeQueries } from './queries.js';
import { FollowUpsView, caseKind, caseStatus } from './schema/shared.js';
import { CasesView, CaseViewSchema } from './schema/case.js';

const Wanted = z.strictObject({
  status: caseStatus.optional(),
  kind: caseKind.optional(),
  meeting: IDS.meeting.optional(),
  pilot: pilotId.optional(),
  number: z
    .string()
    .regex(/^\d{2,6}\/\d{2}$/)
    .optional(),
  q: searched,
  limit: limit(100, 50),
  cursor,
});
const casePlaceKey = z.tuple([z.iso.datetime(), z.string().max(100)]);

const WantedFollowUps = z.strictObject({
  done: z.enum(['true', 'false']).optional(),
  owner: slug.optional(),
  limit: limit(100, 50),
  cursor,
});
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
    @Query({ schema: Wanted }) { limit, cursor, q, ...filter }: z.infer<typeof Wanted>,
    @Me() me: string,
    @ReadersLanguage() language: Language,
  ): Promise<z.infer<typeof CasesView>> {
    const standing = await this.committees.one(committee, me);
    const page = { after: placeOf(cursor, casePlaceKey), limit };
    const rows = await this.queries.cases(standing, { ...filter, q: q === '' ? undefined : q }, page);
    const elsewhere = rows.flatMap(({ origin, forwarded }) => [origin, forwarded]).filter((place) => place !== null);
    const [told, numbers] = await Promise.all([
      this.queries.told(language, rows.map(titleOf)),
      this.lists.numbers(elsewhere),
    ]);
    return pageOf(rows, limit, casePlace(committee), caseListed(told, numbers));
  }

  @Get('cases/:case')
  @ApiOperation({ summary: 'A case, however long ago: its paper, what was decided, where it came from and went' })
  @ApiOkResponse({ standardSchema: CaseViewSchema })
  async one(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Param('case', { schema: IDS.case }) id: string,
    @Me() me: string,
    @ReadersLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof CaseViewSchema>> {
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
    @Query({ schema: WantedFollowUps }) { limit, cursor, done, owner }: z.infer<typeof WantedFollowUps>,
    @Me() me: string,
    @ReadersLanguage() language: Language,
  ): Promise<z.infer<typeof FollowUpsView>> {
    const { reader } = await this.committees.one(committee, me);
    const page = { after: placeOf(cursor, followUpPlaceKey), limit };
    const filter = { owner, done: done === undefined ? undefined : done === 'true' };
    const rows = await this.lists.followUps(committee, reader, filter, page);
    const found = pageOf(rows, limit, followUpPlace(committee), followUpListed);
    return { ...found, names: (await this.queries.told(language, found.items)).names(found.items) };
  }
}
