import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DOCUMENT_TYPES } from '@tiltaksmotor/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { Public } from '../login/public.js';
import { cursor, cursorOf, limit, placeOf } from '../pages.js';
import { Download, sendFile } from '../uploads/sendable.js';
import { PublicMinutes, PublicMinutesView } from './public-minutes.js';

const Wanted = z.strictObject({ limit: limit(100, 25), cursor });
const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);

@ApiTags('documents')
@Controller('api/public/minutes')
export class PublicMinutesController {
  constructor(@Inject(PublicMinutes) private readonly minutes: PublicMinutes) {}

  @Get()
  @Public()
  @ApiOperation({
    operationId: 'documentsPublicMinutes',
    summary: 'Approved minutes of committees that publish them, the newest meeting first',
  })
  @ApiOkResponse({ standardSchema: PublicMinutesView })
  async list(@Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>) {
    const after = placeOf(wanted.cursor, cursorKey) ?? undefined;
    const { items, next } = await this.minutes.page({ after, limit: wanted.limit });
    return { items, next: next === null ? null : cursorOf(...next) };
  }

  @Get(':id/content')
  @Public()
  @ApiOperation({ operationId: 'documentsPublicContent', summary: 'Approved minutes themselves, for everybody' })
  @Download(DOCUMENT_TYPES.docx, DOCUMENT_TYPES.pdf)
  @Refused('FilesAway')
  async content(
    @Param('id', { schema: z.uuid() }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const minutes = await this.minutes.one(id);
    await sendFile(request, reply, minutes, () => this.minutes.bytes(id), 'public, max-age=300');
  }
}
