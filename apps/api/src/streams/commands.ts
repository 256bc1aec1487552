import { Inject, Injectable } from '@nestjs/common';
import type { Answer, Ask } from '@tiltaksmotor/persistence';
import { Telling } from '@tiltaksmotor/telling';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { isCode } from '../problems/statuses.js';

export type Done = Answer & { ok: true };

/** Gives streams commands: committed in PostgreSQL, and only then told to the stream's workflow. */
@Injectable()
export class Commands {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Telling) private readonly telling: Telling,
  ) {}

  /**
   * @param mayKnow whether the asker may know what this was about: why a stream refuses says that it is there, and
   *   somebody who may not see it is told nothing.
   */
  async give(stream: string, ask: Ask, mayKnow: () => Promise<boolean>): Promise<Done> {
    const answer = await this.engine.opened.streams.execute(stream, ask);
    if (!answer.ok) throw await problemOf(answer.refusal, ask.actor, mayKnow);
    if (!answer.repeated) this.telling.tell(stream, ask.command.type);
    return answer;
  }
}

async function problemOf(
  { code, ...details }: (Answer & { ok: false })['refusal'],
  me: string,
  mayKnow: () => Promise<boolean>,
): Promise<Problem> {
  if (code === 'NotThere' || code === 'UnknownStream') return new Problem('NotFound');
  if (code === 'UnknownPerson' && details['person'] === me) return new Problem('NotLoggedIn');
  if (!(await mayKnow())) return new Problem('NotFound');
  return new Problem(isCode(code) ? code : 'Unexpected', details);
}
