import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { KINDS, streamOf, tidyText, tidyTitle } from '@tiltaksmotor/domain';
import { redact, type Redaction } from '@tiltaksmotor/persistence';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { Engine } from '../engine.js';
import { Me } from '../login/session.guard.js';
import { Mails } from '../mails/mails.js';
import { Problem } from '../problems/problem.js';
import { asWritten as text, slug, words } from '../streams/fields.js';

const reason = words(500);
/** A text of a stream, which is named by its kind: `{ edition: '…' }`. */
const OfStreams = KINDS.map(({ name, id }) => z.strictObject({ [name]: id, text, reason }));
const OfPerson = z.strictObject({ person: slug, reason });
type Asked =
  z.infer<typeof OfPerson> | (Readonly<Record<string, unknown>> & { text: string; reason: { words: string } });
const Redact = (z.union([...OfStreams, OfPerson]) as z.ZodType<Asked>).meta({
  id: 'Redaction',
  examples: [{ person: 'leader-nobody', reason: 'Har sluttet og bedt om det' }],
});
const Redacted = z
  .strictObject({
    copies: z.int().meta({ description: 'Copies of the text, in other streams, that went with it' }),
  })
  .meta({ id: 'Redacted' });
const NONE = '00000000-0000-0000-0000-000000000000';

const isOfPerson = (asked: Asked): asked is z.infer<typeof OfPerson> => 'person' in asked;

/** What should never have been written, or somebody has a right to have gone. */
@ApiTags('redactions')
@Controller('api/redactions')
export class RedactionsController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Mails) private readonly mails: Mails,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Take a text of a stream, word for word, with every copy, or a person’s name away for good (administrators)',
  })
  @ApiOkResponse({ standardSchema: Redacted })
  @Refused('AdministratorsOnly', 'NothingToRedact')
  async redact(@Body({ schema: Redact }) asked: Asked, @Me() me: string): Promise<z.infer<typeof Redacted>> {
    const what = isOfPerson(asked) ? { person: asked.person } : { text: await this.refOf(asked) };
    const redacted = await redact(this.engine.opened.db, {
      what,
      by: me,
      reason: asked.reason.words,
    } satisfies Redaction);
    if (redacted.ok && 'person' in what) await this.mails.takeFilesOf(what.person);
    if (redacted.ok) return { copies: redacted.copies };
    const { code } = redacted.refusal;
    throw new Problem(code === 'NotYours' ? 'AdministratorsOnly' : code === 'UnknownPerson' ? 'NotLoggedIn' : code);
  }

  /** The reference by which a stream knows a text; one that nothing has where there is no such text. */
  private async refOf({ text, ...named }: Exclude<Asked, z.infer<typeof OfPerson>>): Promise<string> {
    const streams = KINDS.filter(({ name }) => name in named).map((kind) => streamOf(kind, String(named[kind.name])));
    const { rows } = await this.engine.opened.pool.query<{ ref: string }>({
      name: 'text-as-written',
      text: 'select ref from text where stream = any ($1) and words = any ($2::text[])',
      values: [streams, [text.trim(), tidyText(text), tidyTitle(text)]],
    });
    return rows[0]?.ref ?? NONE;
  }
}
