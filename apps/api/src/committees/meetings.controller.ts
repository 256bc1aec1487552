import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { appointmentOf, caseAt, committeeEntity, committeeParts, titleOfCase } from '@tiltaksmotor/domain';
import { entryOf } from '@tiltaksmotor/mail';
import { lookup, speechFor } from '@tiltaksmotor/papers';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { Problem } from '../problems/problem.js';
import { written } from '../streams/words.js';
import { Me } from '../login/session.guard.js';
import { placeOf } from '../pages.js';
import { InLanguage, ReadersLanguage, type Language } from '../problems/language.js';
import { etagOf } from '../streams/headers.js';
import { Committees } from './committees.js';
import { CommitteeLists, WantedMeetings } from './lists.js';
import { meetingListed, meetingPlace, pageOf } from './pages.js';
import { CommitteeQueries } from './queries.js';
import { IDS, MeetingsView, MeetingView } from './answers.js';

const place = z.tuple([z.iso.datetime(), z.string().max(100)]);

@ApiTags('committees')
@Controller('api/committees/:committee/meetings')
export class MeetingsController {
  constructor(
    @Inject(Committees) private readonly committees: Committees,
    @Inject(CommitteeLists) private readonly lists: CommitteeLists,
    @Inject(CommitteeQueries) private readonly queries: CommitteeQueries,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Meetings and rounds of a committee, the latest first' })
  @ApiOkResponse({ standardSchema: MeetingsView })
  async list(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Query({ schema: WantedMeetings }) { limit, cursor, ...filter }: z.infer<typeof WantedMeetings>,
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

  /** With what of the agenda is its reader's to see. */
  @Get(':meeting/calendar.ics')
  @ApiOperation({ summary: 'The meeting as a calendar entry, which moves when the meeting moves' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async entry(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Param('meeting', { schema: IDS.meeting }) id: string,
    @Query({ schema: InLanguage }) wanted: z.infer<typeof InLanguage>,
    @Me() me: string,
    @ReadersLanguage() readers: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = wanted.language ?? readers;
    const standing = await this.committees.with('meeting', id, committee, me);
    const meeting = standing.committee.meetings[id];
    const { now, directory } = standing.context;
    const appointment =
      meeting === undefined ? null : appointmentOf(committee, meeting, { person: me, now, directory });
    if (meeting === undefined || appointment === null) throw new Problem('NotFound');
    const on = committeeParts.agendaOf(meeting, standing);
    const { archive, community, pool } = this.engine.opened;
    const known = await lookup(pool, meeting, on);
    const own = speechFor(language, community, known);
    const { calendar } = await entryOf({ archive, settings: this.config.mail }, appointment, {
      language,
      nameOf: this.names.places(language),
      url: `${this.config.mail.publicUrl}${committeeEntity.path(committee, { meeting: id })}`,
      stamp: now,
      location: written(known.texts)(meeting.place),
      agenda: on.map((one) => `${caseAt(id, one).number ?? ''} ${own.called(titleOfCase(one))}`.trim()),
      attendee: null,
    });
    void reply
      .headers({ 'content-disposition': `attachment; filename="${committee}-${id}.ics"` })
      .type('text/calendar; charset=utf-8')
      .send(calendar);
  }
}
