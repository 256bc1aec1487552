import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { redact, type Redaction } from '@tiltaksmotor/persistence';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { Me } from '../login/session.guard.js';
import { Mails } from '../mails/mails.js';
import { pilotId } from '../pilots/answers.js';
import { slug, words } from '../streams/fields.js';
import { streamOf } from '../pilots/pilots.js';
import { Problem } from '../problems/problem.js';

const OfText = z.strictObject({ pilot: pilotId, text: z.string().min(1).max(4_000), reason: words(500) });
const OfPerson = z.strictObject({ person: slug, reason: words(500) });
const Redact = z.union([OfText, OfPerson]).meta({
  id: 'Redaction',
  examples: [{ person: 'leader-nobody', reason: 'Har sluttet og bedt om det' }],
});
const NONE = '00000000-0000-0000-0000-000000000000';

/** What should never have been written, or somebody has a right to have gone. */
@ApiTags('redactions')
@Controller('api/redactions')
export class RedactionsController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Mails) private readonly mails: Mails,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a text of a pilot, word for word, or a person’s name away for good (administrators)' })
  @ApiNoContentResponse()
  async redact(@Body({ schema: Redact }) asked: z.infer<typeof Redact>, @Me() me: string): Promise<void> {
    const what = 'person' in asked ? { person: asked.person } : { text: await this.refOf(asked.pilot, asked.text) };
    const redacted = await redact(this.engine.opened.db, {
      what,
      by: me,
      reason: asked.reason.words,
    } satisfies Redaction);
    if (redacted.ok && 'person' in what) await this.mails.takeFilesOf(what.person);
    if (redacted.ok) return;
    const { code } = redacted.refusal;
    throw new Problem(code === 'NotYours' ? 'AdministratorsOnly' : code === 'UnknownPerson' ? 'NotLoggedIn' : code);
  }

  /** The reference by which the pilot knows a text; one that nothing has where there is no such text. */
  private async refOf(pilot: string, text: string): Promise<string> {
    const { rows } = await this.engine.opened.pool.query<{ ref: string }>({
      name: 'text-as-written',
      text: 'select ref from text where stream = $1 and words = $2',
      values: [streamOf(pilot), text.trim()],
    });
    return rows[0]?.ref ?? NONE;
  }
}
