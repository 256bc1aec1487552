import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { ReadersLanguage, type Language } from '../problems/language.js';
import { DeskNewsView, DeskView, type Desk } from './desk.schema.js';
import { Desks } from './desk.js';
import { UnreadNews } from './news.js';

@ApiTags('desk')
@Controller('api/desk')
export class DeskController {
  constructor(
    @Inject(Desks) private readonly desks: Desks,
    @Inject(UnreadNews) private readonly news: UnreadNews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What waits for me, due first, what I wait for, and the meetings I am called to' })
  @ApiOkResponse({ standardSchema: DeskView })
  one(@Me() me: string, @ReadersLanguage() language: Language): Promise<Desk> {
    return this.desks.of(me, language);
  }

  @Get('news')
  @ApiOperation({ summary: 'What happened since I last said that I had read, by what it happened to' })
  @ApiOkResponse({ standardSchema: DeskNewsView })
  changed(@Me() me: string, @ReadersLanguage() language: Language): Promise<z.infer<typeof DeskNewsView>> {
    return this.news.of(me, language);
  }
}
