import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { MEETING_STATUSES } from '@tiltaksmotor/domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { cursor, limit, placeOf } from '../pages.js';
import { InLanguage, ReadersLanguage, type Language } from '../problems/language.js';
import { etagOf } from '../streams/headers.js';
import { Calendar } from './calendar.js';
import { Committees } from './committees.js';
import { CommitteeLists } from './lists.js';
import { meetingListed, meetingPlace, pageOf } from './pages.js';
import { CommitteeQueries } from './queries.js';
import { IDS, MeetingsView, MeetingView } from './answers.js';

const Wanted = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  status: z.enum(MEETING_STATUSES).optional(),
  kind: z.enum(['ordinary', 'extraordinary', 'round']).optional(),
  limit: limit(100, 50),
  cursor,
});
const place = z.tuple([z.iso.datetime(), z.string().max(100)]);

@ApiTags('committees')
@Controller('api/committees/:committee/meetings')
export class MeetingsController {
  constructor(
    @Inject(Committees) private readonly committees: Committees,
    @Inject(CommitteeLists) private readonly lists: CommitteeLists,
    @Inject(CommitteeQueries) private readonly queries: CommitteeQueries,
    @Inject(Calendar) private readonly calendar: Calendar,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Meetings and rounds of a committee, the latest first' })
  @ApiOkResponse({ standardSchema: MeetingsView })
  async list(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Query({ schema: Wanted }) { limit, cursor, ...filter }: z.infer<typeof Wanted>,
    @Me() me: string,
  ): Promise<z.infer<typeof MeetingsView>> {
    const standing = await this.committees.one(committee, me);
    const rows = await this.lists.meetings(committee, filter, { after: placeOf(cursor, place), limit });
    const shown = await this.queries.shownOf(standing, rows);
    return pageOf(rows, limit, meetingPlace(committee), (row) => meetingListed(row, shown[rows.indexOf(row)] ?? 0));
  }

  @Get(':meeting')
  @ApiOperation({ summary: 'A meeting, however long ago: its agenda, who was there, its papers and minutes' })
  @ApiOkResponse({ standardSchema: MeetingView })
  async one(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Param('meeting', { schema: IDS.meeting }) meeting: string,
    @Me() me: string,
    @ReadersLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof MeetingView>> {
    const view = await this.queries.meeting(committee, meeting, { me, language });
    void reply.headers({ etag: etagOf(view.version) });
    return view;
  }

  @Get(':meeting/calendar.ics')
  @ApiOperation({ summary: 'The meeting as a calendar entry, which moves when the meeting moves' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async entry(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Param('meeting', { schema: IDS.meeting }) meeting: string,
    @Query({ schema: InLanguage }) wanted: z.infer<typeof InLanguage>,
    @Me() me: string,
    @ReadersLanguage() readers: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const entry = await this.calendar.entry(committee, meeting, { me, language: wanted.language ?? readers });
    void reply
      .headers({ 'content-disposition': `attachment; filename="${committee}-${meeting}.ics"` })
      .type('text/calendar; charset=utf-8')
      .send(entry);
  }
}
