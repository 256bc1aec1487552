import { Inject, Injectable } from '@nestjs/common';
import { STANDARD_TEMPLATE, TEMPLATE_LOOK, type TemplateFault } from '@tiltaksmotor/documents';
import { isOfCommittee, mayReplaceTemplate } from '@tiltaksmotor/domain';
import { DOCX, listTemplates, readTemplate, storeTemplate, type KeptTemplate } from '@tiltaksmotor/persistence';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import type { FileCode } from '../problems/statuses.js';
import { Reading } from '../streams/reading.js';
import { uuidV5 } from '../streams/uuid.js';
import { looked, receive } from '../uploads/receive.js';
import type { Sendable } from '../uploads/sendable.js';
import { Turns } from '../uploads/turns.js';
import { say } from '@tiltaksmotor/texts';

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

interface Replacing {
  readonly committee: string;
  readonly language: Language;
  readonly key: string;
  readonly me: string;
  readonly request: FastifyRequest;
}

/** Templates of a committee's papers. */
@Injectable()
export class Templates {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
    @Inject(Turns) private readonly turns: Turns,
  ) {}

  /** The same key again, with the same file, is the same template. */
  async replace({ committee, language, key, me, request }: Replacing): Promise<ShownTemplate> {
    const reader = await this.reading.context(me);
    if (!reader.directory.bodies.includes(committee)) throw new Problem('NotFound');
    if (!mayReplaceTemplate(committee, reader)) throw new Problem('TemplateNotYours');
    const id = uuidV5(`template ${me} ${key}`);
    return receive(request, this.config.uploadLimit, (file) =>
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
  }

  async all(committee: string, me: string): Promise<ShownTemplate[]> {
    await this.mustBeOf(committee, me);
    return this.shown(committee);
  }

  async one(committee: string, id: string, language: Language, me: string): Promise<Sendable & { bytes: Buffer }> {
    await this.mustBeOf(committee, me);
    if (id === 'standard') return standard(language);
    const found = await readTemplate(this.engine.opened.archive, committee, id);
    if (found === null) throw new Problem('NotFound');
    return { ...found, mediaType: DOCX };
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
