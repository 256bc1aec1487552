import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { committeeEntity, pilotEntity, streamOf, tidyText, tidyTitle } from '@tiltaksmotor/domain';
import { redact, type Redaction } from '@tiltaksmotor/persistence';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { Engine } from '../engine.js';
import { Me } from '../login/session.guard.js';
import { Mails } from '../mails/mails.js';
import { pilotId } from '../pilots/answers.js';
import { Problem } from '../problems/problem.js';
import { asWritten as text, place, slug, words } from '../streams/fields.js';

const OfPilot = z.strictObject({ pilot: pilotId, text, reason: words(500) });
const OfCommittee = z.strictObject({ committee: place, text, reason: words(500) });
const OfPerson = z.strictObject({ person: slug, reason: words(500) });
const Redact = z.union([OfPilot, OfCommittee, OfPerson]).meta({
  id: 'Redaction',
  examples: [{ person: 'leader-nobody', reason: 'Har sluttet og bedt om det' }],
});
const Redacted = z
  .strictObject({
    copies: z.int().meta({ description: 'Copies of the text, in other pilots and committees, that went with it' }),
  })
  .meta({ id: 'Redacted' });
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
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Take a text of a pilot or a committee, word for word, with every copy, or a person’s name away for good (administrators)',
  })
  @ApiOkResponse({ standardSchema: Redacted })
  @Refused('AdministratorsOnly', 'NothingToRedact')
  async redact(
    @Body({ schema: Redact }) asked: z.infer<typeof Redact>,
    @Me() me: string,
  ): Promise<z.infer<typeof Redacted>> {
    const what = 'person' in asked ? { person: asked.person } : { text: await this.refOf(asked) };
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

  /** The reference by which a pilot or a committee knows a text; one that nothing has where there is no such text. */
  private async refOf(asked: z.infer<typeof OfPilot> | z.infer<typeof OfCommittee>): Promise<string> {
    const { rows } = await this.engine.opened.pool.query<{ ref: string }>({
      name: 'text-as-written',
      text: 'select ref from text where stream = $1 and words = any ($2::text[])',
      values: [
        'pilot' in asked ? streamOf(pilotEntity, asked.pilot) : streamOf(committeeEntity, asked.committee),
        [asked.text.trim(), tidyText(asked.text), tidyTitle(asked.text)],
      ],
    });
    return rows[0]?.ref ?? NONE;
  }
}
