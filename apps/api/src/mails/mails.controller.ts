import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { Me } from '../login/session.guard.js';
import { cursorOf, placeOf } from '../pages.js';
import { ReadersLanguage, type Language } from '../problems/language.js';
import { IdempotencyKey } from '../streams/headers.js';
import { Mails } from './mails.js';
import {
  mailId,
  MailsView,
  SettledView,
  Settlement,
  SettlementOfSeveral,
  SeveralSettledView,
  Wanted,
  WrittenMailView,
} from './mails.schema.js';

/** What was sent by mail, and what became of it. */
@ApiTags('mails')
@Controller('api/mails')
export class MailsController {
  constructor(@Inject(Mails) private readonly mails: Mails) {}

  @Get()
  @ApiOperation({
    summary:
      'Mails, newest first: my own, those of where I am secretary, and that all of them get there (administrators)',
  })
  @ApiOkResponse({ standardSchema: MailsView })
  async list(
    @Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>,
    @Me() me: string,
    @ReadersLanguage() language: Language,
  ): Promise<z.infer<typeof MailsView>> {
    const { cursor, ...filter } = wanted;
    const [before] = placeOf(cursor, z.tuple([mailId])) ?? [];
    const { items, next } = await this.mails.page(me, { ...filter, before }, language);
    return { items, next: next === null ? null : cursorOf(next) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A mail, with its words as they would be written now' })
  @ApiOkResponse({ standardSchema: WrittenMailView })
  async one(@Param('id', { schema: mailId }) id: string, @Me() me: string): Promise<WrittenMailView> {
    return this.mails.one(id, me);
  }

  @Get(':id/message')
  @ApiOperation({ summary: 'The mail itself, where mails are written to a folder' })
  @ApiProduces('message/rfc822')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async message(
    @Param('id', { schema: mailId }) id: string,
    @Me() me: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.mails.message(id, me);
    await reply
      .headers({
        'content-disposition': `attachment; filename="${id}.eml"`,
        'content-security-policy': "default-src 'none'; sandbox",
      })
      .type('message/rfc822')
      .send(bytes);
  }

  @Post('settlements')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Say of several mails at once what became of them, or of all in a state, 500 at a time (secretaries what they keep, administrators all)',
  })
  @ApiOkResponse({ standardSchema: SeveralSettledView })
  @Refused('SecretariesOnly', 'NothingToSettle')
  async settleSeveral(
    @Body({ schema: SettlementOfSeveral }) { outcome, ...which }: z.infer<typeof SettlementOfSeveral>,
    @IdempotencyKey() key: string,
    @Me() me: string,
    @ReadersLanguage() language: Language,
  ): Promise<z.infer<typeof SeveralSettledView>> {
    return this.mails.settleSeveral(which, me, key, outcome, language);
  }

  @Post(':id/settlements')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Say what became of an uncertain mail: it arrived, or it is to be sent again (secretaries what they keep, administrators all)',
  })
  @ApiOkResponse({ standardSchema: SettledView })
  @Refused('SecretariesOnly', 'NothingToSettle')
  async settle(
    @Param('id', { schema: mailId }) id: string,
    @Body({ schema: Settlement }) { outcome }: z.infer<typeof Settlement>,
    @IdempotencyKey() key: string,
    @Me() me: string,
    @ReadersLanguage() language: Language,
  ): Promise<z.infer<typeof SettledView>> {
    return this.mails.settle(id, me, key, outcome, language);
  }
}
