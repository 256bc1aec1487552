import { Inject, Injectable } from '@nestjs/common';
import type { Answer, Ask } from '@tiltaksmotor/persistence';
import { Telling } from '@tiltaksmotor/telling';
import type { z } from 'zod';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { issuesOf } from '../problems/issues.js';
import { Problem } from '../problems/problem.js';
import { isCode } from '../problems/statuses.js';
import type { Asker } from './called.js';

export type Done = Answer & { ok: true };

/** Gives streams commands: committed in PostgreSQL, and only then told to the stream's workflow. */
@Injectable()
export class Commands {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Telling) private readonly telling: Telling,
    @Inject(Names) private readonly names: Names,
  ) {}

  /**
   * Why a stream refuses says that it is there: somebody who may not know what this was about is told nothing.
   * @throws {Problem} what the stream refused, with the names of what it tells of
   */
  async give(stream: string, ask: Ask, asker: Asker): Promise<Done> {
    const answer = await this.engine.opened.streams.execute(stream, ask);
    if (!answer.ok) throw await this.problemOf(answer.refusal, ask, asker, stream.split('/')[0]);
    // What was done once is not told again to somebody who may no longer see it.
    if (answer.repeated && !(await asker.mayKnow())) throw new Problem('NotFound');
    if (!answer.repeated) this.telling.tell(stream, ask.command.type);
    return answer;
  }

  private async problemOf(
    { code, ...details }: (Answer & { ok: false })['refusal'],
    { actor: me, command: sent }: Ask,
    { mayKnow, called }: Asker,
    kind: string | undefined,
  ): Promise<Problem> {
    if (code === 'NotThere' || code === 'UnknownStream') return new Problem('NotFound');
    if (code === 'UnknownPerson' && details['person'] === me) return new Problem('NotLoggedIn');
    if (!(await mayKnow())) return new Problem('NotFound');
    if (code === 'InvalidFields')
      return new Problem('InvalidInput', { errors: issuesOf(details['issues'] as z.core.$ZodIssue[], sent) });
    const [inside, people] = await Promise.all([called(), this.names.people(stringsIn(details))]);
    const of = code === 'WrongStatus' ? { of: kind } : {};
    return new Problem(isCode(code) ? code : 'Unexpected', { ...details, ...of }, {}, (language) => {
      const places = this.names.places(language);
      return (id) => people.get(id) ?? inside(id, language) ?? places(id);
    });
  }
}

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};
