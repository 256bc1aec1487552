import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { cursor, cursorOf, limit, placeOf } from '../pages.js';
import { ReadersLanguage, type Language } from '../problems/language.js';
import { Notices } from './notices.js';
import { NoticesView, type NoticesShown } from './notices.schema.js';

const Wanted = z.strictObject({ unread: z.enum(['true', 'false']).default('false'), limit: limit(100, 50), cursor });
const noticeId = z.string().regex(/^[1-9]\d{0,17}$/);
const Reading = z
  .strictObject({ notices: z.array(noticeId).min(1).max(200) })
  .meta({ id: 'Reading', examples: [{ notices: ['12', '13'] }] });

/** What I have been told. */
@ApiTags('notices')
@Controller('api/notices')
export class NoticesController {
  constructor(@Inject(Notices) private readonly notices: Notices) {}

  @Get()
  @ApiOperation({ summary: 'What I have been told, newest first' })
  @ApiOkResponse({ standardSchema: NoticesView })
  async list(
    @Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>,
    @Me() me: string,
    @ReadersLanguage() language: Language,
  ): Promise<NoticesShown> {
    const [before] = placeOf(wanted.cursor, z.tuple([noticeId])) ?? [null];
    const page = { before, unread: wanted.unread === 'true', limit: wanted.limit + 1 };
    const [found, unread] = await Promise.all([this.notices.told(me, page, language), this.notices.unread(me)]);
    const items = found.slice(0, wanted.limit).map(({ shown }) => shown);
    const last = items.at(-1);
    return { items, unread, next: found.length > wanted.limit && last !== undefined ? cursorOf(last.id) : null };
  }

  @Post('readings')
  @HttpCode(204)
  @ApiOperation({ summary: 'I have read these; those of others are left alone' })
  @ApiNoContentResponse()
  read(@Body({ schema: Reading }) { notices }: z.infer<typeof Reading>, @Me() me: string): Promise<void> {
    return this.notices.read(me, notices);
  }
}
