import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ATTACHABLE } from '@tiltaksmotor/persistence';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Download, sendFile } from '../uploads/sendable.js';
import { Refused, RefusedWith } from '../docs/refusals.js';
import { OF_FILES } from '../problems/statuses.js';
import { Me } from '../login/session.guard.js';
import { place } from '../streams/fields.js';
import { IDEMPOTENCY_HEADER, IdempotencyKey } from '../streams/headers.js';
import { Attachments } from './attachments.js';
import { FILE_FORM, TAKES_FILES } from '../uploads/receive.js';

const AttachmentView = z
  .strictObject({
    id: z.uuid(),
    committee: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256: z.string(),
    uploadedBy: z.string(),
    uploadedAt: z.iso.datetime(),
  })
  .meta({
    id: 'Attachment',
    examples: [
      {
        id: '0b9c6f5e-2d4f-4a57-9a51-6c1c7a3f0d11',
        committee: 'FSU',
        name: 'Notat om hospitering.pdf',
        mediaType: 'application/pdf',
        size: 48_213,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        uploadedBy: 'leader-harstad',
        uploadedAt: '2027-02-01T09:30:00.000Z',
      },
    ],
  });

@ApiTags('attachments')
@Controller('api')
export class AttachmentsController {
  constructor(@Inject(Attachments) private readonly attachments: Attachments) {}

  @Post('committees/:committee/attachments')
  @HttpCode(201)
  @RouteConfig(TAKES_FILES)
  @ApiOperation({
    summary: 'Upload a file (PDF, DOCX, PNG or JPEG), to be attached to a case. Unattached, it goes after a day',
  })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @ApiCreatedResponse({ standardSchema: AttachmentView })
  @RefusedWith(...OF_FILES)
  async upload(
    @Param('committee', { schema: place }) committee: string,
    @IdempotencyKey() key: string,
    @Me() me: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof AttachmentView>> {
    const attachment = await this.attachments.upload(committee, key, me, request);
    void reply.header('location', `/api/attachments/${attachment.id}/content`);
    return attachment;
  }

  @Get('attachments/:id/content')
  @ApiOperation({ summary: 'An uploaded file itself' })
  @Download(...Object.keys(ATTACHABLE))
  @Refused('FilesAway')
  async content(
    @Param('id', { schema: z.uuid() }) id: string,
    @Me() me: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.attachments.seenBy(id, me);
    await sendFile(request, reply, found, found.bytes);
  }
}
