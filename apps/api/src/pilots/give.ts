import { Inject, Injectable } from '@nestjs/common';
import { pilotEntity, waitingFor, type Pilot, type PilotCommand } from '@tiltaksmotor/domain';
import type { Answer, Ask } from '@tiltaksmotor/persistence';
import { Telling } from '@tiltaksmotor/telling';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { isCode } from '../problems/statuses.js';
import { Pilots, streamOf } from './pilots.js';

export interface Given {
  readonly id: string;
  readonly version: number;
  readonly phase: string;
  readonly waitingFor: ReturnType<typeof waitingFor>;
}

/** Gives a command: committed in PostgreSQL, and only then told to the pilot's workflow. */
@Injectable()
export class Give {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Telling) private readonly telling: Telling,
    @Inject(Pilots) private readonly pilots: Pilots,
  ) {}

  async give(id: string, ask: Ask & { command: { type: PilotCommand['type'] } }): Promise<Given> {
    const answer = await this.engine.opened.streams.execute(streamOf(id), ask);
    if (!answer.ok) throw await this.problem(id, ask.actor, answer.refusal);
    if (!answer.repeated) this.telling.tell(streamOf(id), ask.command.type);
    const pilot = (answer.state as Pilot | undefined) ?? (await this.pilots.read(id))?.state ?? pilotEntity.initial;
    return { id, version: answer.seq, phase: pilot.phase, waitingFor: waitingFor(pilot) };
  }

  /** Why a pilot refuses says that it is there: somebody who may not see it is told nothing. */
  private async problem(
    id: string,
    me: string,
    { code, ...details }: (Answer & { ok: false })['refusal'],
  ): Promise<Problem> {
    if (code === 'NotThere' || code === 'UnknownStream') return new Problem('NotFound');
    if (code === 'UnknownPerson' && details['person'] === me) return new Problem('NotLoggedIn');
    if (await this.isHidden(id, me)) return new Problem('NotFound');
    return new Problem(isCode(code) ? code : 'Unexpected', details);
  }

  private async isHidden(id: string, me: string): Promise<boolean> {
    return (await this.pilots.read(id)) !== null && !(await this.pilots.isSeenBy(id, me));
  }
}
