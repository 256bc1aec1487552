import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { DOCX } from '@tiltaksmotor/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Download, sendFile } from '../uploads/sendable.js';
import { Refused, RefusedWith } from '../docs/refusals.js';
import { OF_FILES } from '../problems/statuses.js';
import { Me } from '../login/session.guard.js';
import { place } from '../streams/fields.js';
import { IDEMPOTENCY_HEADER, IdempotencyKey } from '../streams/headers.js';
import { FILE_FORM, TAKES_FILES } from '../uploads/receive.js';
import { Templates } from './templates.js';
import { language } from '../problems/language.js';
import { MAIN_LANGUAGE } from '@tiltaksmotor/domain';

const InLanguage = z.strictObject({ language: language.default(MAIN_LANGUAGE) });

const TemplateView = z
  .strictObject({
    id: z.uuid(),
    committee: z.string(),
    language,
    version: z.int(),
    name: z.string(),
    size: z.int(),
    sha256: z.string(),
    uploadedBy: z.string(),
    uploadedAt: z.iso.datetime(),
    inForce: z.boolean(),
  })
  .meta({ id: 'Template' });
const TemplatesView = z.strictObject({ items: z.array(TemplateView) }).meta({ id: 'Templates' });

/** How a committee's meeting books look, as its secretariat wants it. */
@ApiTags('templates')
@Controller('api/committees/:committee/templates')
export class TemplatesController {
  constructor(@Inject(Templates) private readonly templates: Templates) {}

  @Post()
  @HttpCode(201)
  @RouteConfig(TAKES_FILES)
  @ApiOperation({
    summary: 'Replace the template of a language (DOCX). One with an unknown tag is refused with its name',
  })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @ApiCreatedResponse({ standardSchema: TemplateView })
  @RefusedWith(...OF_FILES)
  async replace(
    @Param('committee', { schema: place }) committee: string,
    @Query({ schema: InLanguage }) { language }: z.infer<typeof InLanguage>,
    @IdempotencyKey() key: string,
    @Me() me: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof TemplateView>> {
    const kept = await this.templates.replace({ committee, language, key, me, request });
    void reply.header('location', `/api/committees/${committee}/templates/${kept.id}/content`);
    return kept;
  }

  @Get()
  @ApiOperation({
    summary: 'Templates the committee has had, the newest first. Without one, the standard template is used',
  })
  @ApiOkResponse({ standardSchema: TemplatesView })
  async list(
    @Param('committee', { schema: place }) committee: string,
    @Me() me: string,
  ): Promise<z.infer<typeof TemplatesView>> {
    return { items: await this.templates.all(committee, me) };
  }

  @Get(':template/content')
  @ApiOperation({ summary: 'A template itself; `standard` is the one to begin with' })
  @Download(DOCX)
  @Refused('FilesAway')
  async content(
    @Param('committee', { schema: place }) committee: string,
    @Param('template', { schema: z.union([z.uuid(), z.literal('standard')]) }) template: string,
    @Query({ schema: InLanguage }) { language }: z.infer<typeof InLanguage>,
    @Me() me: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bytes, ...file } = await this.templates.one(committee, template, language, me);
    await sendFile(request, reply, file, () => Readable.from([bytes]));
  }
}
