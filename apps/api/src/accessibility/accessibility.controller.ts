import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import standard from '@tiltaksmotor/texts/accessibility.json' with { type: 'json' };
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { inLanguage, shownIn } from '@tiltaksmotor/domain';
import { CONFIG, type Config } from '../config.js';
import { Public } from '../login/public.js';
import { ReadersLanguage, type Language } from '../problems/language.js';
import { Statement } from './statement.js';

/** Public bodies in Norway must say how accessible what they offer is, to everybody. */
@ApiTags('accessibility')
@Public()
@Controller('api/accessibility')
export class AccessibilityController {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'accessibility'>) {}

  @Get()
  @ApiOperation({ summary: 'How accessible this is, as whoever runs it has stated' })
  @ApiOkResponse({ standardSchema: Statement })
  statement(
    @ReadersLanguage() readers: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): z.infer<typeof Statement> {
    const statements = this.config.accessibility ?? standard;
    void reply.headers({
      'cache-control': 'public, max-age=300',
      vary: 'Accept-Language',
      'content-language': shownIn(statements, readers) ?? readers,
    });
    return inLanguage(statements, readers);
  }
}
