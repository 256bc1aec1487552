import { Inject, Injectable } from '@nestjs/common';
import { pilotEntity, waitingFor, type Pilot } from '@tiltaksmotor/domain';
import type { Ask } from '@tiltaksmotor/persistence';
import { Names } from '../names.js';
import { callsNothing, type Inside } from '../streams/called.js';
import { Commands } from '../streams/commands.js';
import { calledInPilot } from './called.js';
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
    @Inject(Names) private readonly names: Names,
  ) {}

  async give(id: string, ask: Ask): Promise<Given> {
    const answer = await this.commands.give(streamOf(id), ask, {
      mayKnow: async () => !(await this.isHidden(id, ask.actor)),
      called: () => this.called(id),
    });
    const pilot = (answer.state as Pilot | undefined) ?? (await this.pilots.read(id))?.state ?? pilotEntity.initial;
    return { id, version: answer.seq, phase: pilot.phase, waitingFor: waitingFor(pilot) };
  }

  private async called(id: string): Promise<Inside> {
    const [found, texts] = await Promise.all([this.pilots.read(id), this.pilots.texts(id)]);
    return found === null ? callsNothing : calledInPilot(found.state, texts, (language) => this.names.places(language));
  }

  private async isHidden(id: string, me: string): Promise<boolean> {
    return (await this.pilots.read(id)) !== null && !(await this.pilots.isSeenBy(id, me));
  }
}
