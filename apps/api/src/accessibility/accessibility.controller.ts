import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { Public } from '../login/public.js';
import { languageOf } from '../problems/language.js';
import { STANDARD } from './standard.js';
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
    @Headers('accept-language') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): z.infer<typeof Statement> {
    const language = languageOf(accept);
    void reply.headers({
      'cache-control': 'public, max-age=300',
      vary: 'Accept-Language',
      'content-language': language,
    });
    return (this.config.accessibility ?? STANDARD)[language];
  }
}
