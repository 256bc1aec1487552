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
import { DOCX, listTemplates, readTemplate, storeTemplate, type KeptTemplate } from '@tiltaksmotor/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Download, sendFile, type Sendable } from '../uploads/sendable.js';
import { Refused, RefusedWith } from '../docs/refusals.js';
import { OF_FILES } from '../problems/statuses.js';
import { Me } from '../login/session.guard.js';
import { place } from '../streams/fields.js';
import { IDEMPOTENCY_HEADER, IdempotencyKey } from '../streams/headers.js';
import { FILE_FORM, TAKES_FILES } from '../uploads/receive.js';
import { language } from '../problems/language.js';
import { STANDARD_TEMPLATE, TEMPLATE_LOOK, type TemplateFault } from '@tiltaksmotor/documents';
import { isOfCommittee, MAIN_LANGUAGE, mayReplaceTemplate } from '@tiltaksmotor/domain';
import { createHash } from 'node:crypto';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import type { FileCode } from '../problems/statuses.js';
import { Reading } from '../streams/reading.js';
import { uuidV5 } from '../streams/uuid.js';
import { looked, receive } from '../uploads/receive.js';
import { Turns } from '../uploads/turns.js';
import { say } from '@tiltaksmotor/texts';

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

const CODES: Readonly<Record<TemplateFault['why'], FileCode>> = {
  damaged: 'FileDamaged',
  'unclosed-tag': 'TemplateBroken',
  'unknown-tag': 'TemplateTagUnknown',
  'missing-tag': 'TemplateTagMissing',
  'misplaced-tag': 'TemplateTagMisplaced',
};
/** What is wrong with a template, by the tag that is wrong. */
export const problemOf = ({ why, tag }: TemplateFault): Problem => new Problem(CODES[why], tag === null ? {} : { tag });

type Language = KeptTemplate['language'];
type ShownTemplate = KeptTemplate & { readonly inForce: boolean };

/** How a committee's meeting books look, as its secretariat wants it. */
@ApiTags('templates')
@Controller('api/committees/:committee/templates')
export class TemplatesController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
    @Inject(Turns) private readonly turns: Turns,
  ) {}

  /** The same key again, with the same file, is the same template. */
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
    const reader = await this.reading.context(me);
    if (!reader.directory.bodies.includes(committee)) throw new Problem('NotFound');
    if (!mayReplaceTemplate(committee, reader)) throw new Problem('TemplateNotYours');
    const id = uuidV5(`template ${me} ${key}`);
    const kept = await receive(request, this.config.uploadLimit, (file) =>
      this.turns.take(me, async () => {
        const { name, wrong } = await looked(file, TEMPLATE_LOOK).catch((error: unknown) => {
          throw isOfAnotherKind(error) ? new Problem('TemplateNotWord') : error;
        });
        if (wrong !== null) throw problemOf(wrong as TemplateFault);
        const { archive } = this.engine.opened;
        const kept = await storeTemplate(archive, { id, committee, language, name, uploadedBy: me }, file.content);
        if (kept === null) throw new Problem('KeyUsedForAnotherCommand');
        return (await this.shown(committee)).find((one) => one.id === id) as ShownTemplate;
      }),
    );
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
    await this.mustBeOf(committee, me);
    return { items: await this.shown(committee) };
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
    await this.mustBeOf(committee, me);
    const { archive } = this.engine.opened;
    const found = template === 'standard' ? standard(language) : await readTemplate(archive, committee, template);
    if (found === null) throw new Problem('NotFound');
    await sendFile(request, reply, { ...found, mediaType: DOCX }, () => Readable.from([found.bytes]));
  }

  private async shown(committee: string): Promise<ShownTemplate[]> {
    const seen = new Set<Language>();
    return (await listTemplates(this.engine.opened.archive, committee)).map((template) => {
      const inForce = !seen.has(template.language);
      seen.add(template.language);
      return { ...template, inForce };
    });
  }

  private async mustBeOf(committee: string, me: string): Promise<void> {
    if (!isOfCommittee(committee, await this.reading.context(me))) throw new Problem('NotFound');
  }
}

/** Whatever is wrong with a file that is no Word document, that is what is wrong with it as a template. */
const isOfAnotherKind = (error: unknown): boolean => error instanceof Problem && error.code === 'FileTypeRefused';

/** What is used where a committee has none of its own. Its words come with the paper, so one does for all languages. */
function standard(language: Language): Sendable & { bytes: Buffer } {
  const bytes = STANDARD_TEMPLATE;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `${say(language, 'document.standardTemplate')}.docx`;
  return { name, mediaType: DOCX, size: bytes.length, sha256, bytes };
}
