import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DOCUMENT_TYPES } from '@tiltaksmotor/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Download, sendFile } from '../uploads/sendable.js';
import { Refused } from '../docs/refusals.js';
import { Me } from '../login/session.guard.js';
import { cursor, cursorOf, limit, placeOf } from '../pages.js';
import { Documents } from './documents.js';
import { DocumentView, DocumentsView } from './documents.schema.js';
import { language } from '../problems/language.js';

const Wanted = z.strictObject({
  subject: z
    .string()
    .max(120)
    .regex(/^[\w/æøåÆØÅ.-]+$/)
    .optional(),
  kind: z
    .string()
    .max(60)
    .regex(/^[a-z-]+$/)
    .optional(),
  period: z
    .string()
    .max(40)
    .regex(/^[\w-]+$/)
    .optional(),
  language: language.optional(),
  limit: limit(100, 25),
  cursor,
});
const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);

@ApiTags('documents')
@Controller('api/documents')
export class DocumentsController {
  constructor(@Inject(Documents) private readonly documents: Documents) {}

  @Get()
  @ApiOperation({ summary: 'Documents that I may see, the newest first: of a subject, of a kind' })
  @ApiOkResponse({ standardSchema: DocumentsView })
  async list(@Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>, @Me() me: string) {
    const { limit, cursor: sent, ...filter } = wanted;
    const page = await this.documents.page(me, filter, { after: placeOf(sent, cursorKey) ?? undefined, limit });
    return { items: page.items, next: page.next === null ? null : cursorOf(...page.next) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'What is known of a document' })
  @ApiOkResponse({ standardSchema: DocumentView })
  async one(@Param('id', { schema: z.uuid() }) id: string, @Me() me: string): Promise<z.infer<typeof DocumentView>> {
    return this.documents.seenBy(id, me);
  }

  @Get(':id/content')
  @ApiOperation({ summary: 'The document itself' })
  @Download(...Object.values(DOCUMENT_TYPES))
  @Refused('FilesAway')
  async content(
    @Param('id', { schema: z.uuid() }) id: string,
    @Me() me: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.documents.seenBy(id, me), () => this.documents.bytes(id));
  }
}
