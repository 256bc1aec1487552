import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Paper } from '@tiltaksmotor/documents';
import { mayReadBook, mayReplaceTemplate } from '@tiltaksmotor/domain';
import { casePreview, meetingBook, NothingThere, type Source } from '@tiltaksmotor/papers';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { IDS } from './answers.js';
import { Engine } from '../engine.js';
import { Me } from '../login/session.guard.js';
import { InLanguage, ReadersLanguage, type Language } from '../problems/language.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';
import { PaperView } from '../reports/paper.schema.js';

/** Papers as they would be now, for those who write them; and a frozen meeting's book, for its committee's people. */
@ApiTags('committees')
@Controller('api/committees/:committee')
export class PapersController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  @Get('meetings/:meeting/paper')
  @ApiOperation({ summary: "A meeting's book in words: as it would be now, or, once frozen, as of the freeze" })
  @ApiOkResponse({ standardSchema: PaperView })
  async meeting(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Param('meeting', { schema: IDS.meeting }) meeting: string,
    @Query({ schema: InLanguage }) wanted: z.infer<typeof InLanguage>,
    @ReadersLanguage() readers: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Me() me: string,
  ): Promise<Paper> {
    const language = wanted.language ?? readers;
    await this.reads(committee, meeting, me);
    void reply.header('vary', 'Accept-Language');
    return there(meetingBook(this.source, { committee, meeting, language }));
  }

  @Get('cases/:case/paper')
  @ApiOperation({ summary: 'The paper of one case in words, as it would be now' })
  @ApiOkResponse({ standardSchema: PaperView })
  async one(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Param('case', { schema: IDS.case }) id: string,
    @Query({ schema: InLanguage }) wanted: z.infer<typeof InLanguage>,
    @ReadersLanguage() readers: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Me() me: string,
  ): Promise<Paper> {
    const language = wanted.language ?? readers;
    await this.writes(committee, me);
    void reply.header('vary', 'Accept-Language');
    return there(casePreview(this.source, { committee, case: id, language }));
  }

  private get source(): Source {
    const { pool, community } = this.engine.opened;
    return { pool, community };
  }

  private async reads(committee: string, meeting: string, me: string): Promise<void> {
    const { rows } = await this.engine.opened.pool.query<{ frozen: boolean }>({
      name: 'meeting-frozen',
      text: 'select frozen_at is not null as frozen from meeting where id = $1',
      values: [`${committee}/${meeting}`],
    });
    const frozen = rows[0]?.frozen ?? false;
    if (!mayReadBook(committee, frozen, await this.reading.context(me))) throw new Problem('NotFound');
  }

  /** Whoever may say how a committee's papers look may see them before they are frozen. To others they are not there. */
  private async writes(committee: string, me: string): Promise<void> {
    if (!mayReplaceTemplate(committee, await this.reading.context(me))) throw new Problem('NotFound');
  }
}

async function there<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof NothingThere ? new Problem('NotFound') : error;
  }
}
