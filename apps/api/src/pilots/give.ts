import { Inject, Injectable } from '@nestjs/common';
import { pilotEntity, waitingFor, type Pilot } from '@tiltaksmotor/domain';
import type { Ask } from '@tiltaksmotor/persistence';
import { Commands } from '../streams/commands.js';
import { Pilots, streamOf } from './pilots.js';

export interface Given {
  readonly id: string;
  readonly version: number;
  readonly phase: string;
  readonly waitingFor: ReturnType<typeof waitingFor>;
}

/** Gives a pilot a command, and answers where it stands now. */
@Injectable()
export class Give {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Pilots) private readonly pilots: Pilots,
  ) {}

  async give(id: string, ask: Ask): Promise<Given> {
    const answer = await this.commands.give(streamOf(id), ask, async () => !(await this.isHidden(id, ask.actor)));
    const pilot = (answer.state as Pilot | undefined) ?? (await this.pilots.read(id))?.state ?? pilotEntity.initial;
    return { id, version: answer.seq, phase: pilot.phase, waitingFor: waitingFor(pilot) };
  }

  private async isHidden(id: string, me: string): Promise<boolean> {
    return (await this.pilots.read(id)) !== null && !(await this.pilots.isSeenBy(id, me));
  }
}
