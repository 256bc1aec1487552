import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  type ApiBodyOptions,
} from '@nestjs/swagger';
import { contentOf, DOCUMENT_TYPES } from '@tiltaksmotor/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Download, sendFile } from '../uploads/sendable.js';
import { Refused, RefusedWith } from '../docs/refusals.js';
import { InLanguage, ReadersLanguage, type Language } from '../problems/language.js';
import { OF_FILES } from '../problems/statuses.js';
import { TAKES_FILES } from '../uploads/receive.js';
import { Me } from '../login/session.guard.js';
import { slug, titled, uuid } from '../streams/fields.js';
import { IDEMPOTENCY_HEADER, IdempotencyKey } from '../streams/headers.js';
import { Editions } from './editions.js';
import { EditionFiles } from './imports.js';

const Beginning = z
  .strictObject({ policy: slug.default('standard'), title: titled().nullable().default(null) })
  .meta({ id: 'EditionBeginning', examples: [{ title: 'Tiltaksliste for 2027' }] });
const Begun = z.strictObject({ id: z.string(), version: z.int(), status: z.string() }).meta({ id: 'EditionBegun' });
const Listed = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          id: z.string(),
          title: z.string().nullable(),
          status: z.string(),
          body: z.string(),
          startsOn: z.string().nullable(),
          case: z.string().nullable(),
          measures: z.int(),
          updatedAt: z.string().meta({ format: 'date-time' }),
        })
        .meta({ id: 'EditionListed' }),
    ),
    /** Whether I may begin one, and for which committee. */
    availableCommands: z.array(z.strictObject({ command: z.literal('begin'), body: z.string() })),
  })
  .meta({ id: 'EditionList' });

const question = z
  .strictObject({
    row: z.int(),
    title: z.string(),
    theme: z.string(),
    maybe: z.array(z.strictObject({ code: z.string(), title: z.string(), theme: z.string() })),
  })
  .meta({ id: 'EditionQuestion' });
const ImportedView = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    status: z.string(),
    /** Headings of columns that were not read. */
    ignored: z.array(z.string()),
    /** Rows that may be a measure under another title. While there are any, nothing is changed. */
    questions: z.array(question),
  })
  .meta({ id: 'EditionImported' });
const LIST_FORM: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary' },
      choices: { type: 'string', example: '[{"row":12,"is":"new"}]' },
    },
  },
};
const FORMATS = ['csv', 'xlsx'] as const;
const AsFile = InLanguage.extend({ format: z.enum(FORMATS).default('xlsx') });

@ApiTags('editions')
@Controller('api/editions')
export class EditionsController {
  constructor(
    @Inject(Editions) private readonly editions: Editions,
    @Inject(EditionFiles) private readonly files: EditionFiles,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Begin a new edition from the list in force. Sent again with the same key, it is the same' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiCreatedResponse({ standardSchema: Begun })
  @Refused('NotYours', 'UnknownPolicy')
  async begin(
    @Body({ schema: Beginning }) fields: z.infer<typeof Beginning>,
    @IdempotencyKey() key: string,
    @Me() me: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Begun>> {
    const { id, version, status } = await this.editions.begin(fields, { actor: me, key }, reply);
    return { id, version, status: String(status) };
  }

  @Post(':id/imports')
  @HttpCode(200)
  @RouteConfig(TAKES_FILES)
  @ApiOperation({
    summary:
      'Put what a file says (CSV or XLSX) in place of the rows, or be asked which measure a near title is: `choices` answers, as JSON',
  })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiConsumes('multipart/form-data')
  @ApiBody(LIST_FORM)
  @ApiOkResponse({ standardSchema: ImportedView })
  @RefusedWith(...OF_FILES)
  read(
    @Param('id', { schema: uuid }) id: string,
    @IdempotencyKey() key: string,
    @Me() me: string,
    @ReadersLanguage() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof ImportedView>> {
    return this.files.read(id, { actor: me, key }, request, language) as Promise<z.infer<typeof ImportedView>>;
  }

  @Get(':id/file')
  @ApiOperation({ summary: 'The rows as a file, to be edited in a spreadsheet and read in again' })
  @Download(...FORMATS.map((format) => DOCUMENT_TYPES[format]))
  async file(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: AsFile }) { format, language }: z.infer<typeof AsFile>,
    @Me() me: string,
    @ReadersLanguage() readers: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes } = await this.files.file(id, me, { format, language: language ?? readers });
    const { size, sha256 } = contentOf(bytes);
    const file = { name, mediaType: DOCUMENT_TYPES[format], size, sha256 };
    await sendFile(request, reply, file, () => Readable.from([bytes]));
  }

  @Get()
  @ApiOperation({ summary: 'Editions of the action list that I may see, the newest first' })
  @ApiOkResponse({ standardSchema: Listed })
  async list(@Me() me: string): Promise<z.infer<typeof Listed>> {
    return this.editions.list(me);
  }
}
