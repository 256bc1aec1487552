import { Inject, Injectable } from '@nestjs/common';
import { pilotEntity, streamOf, waitingFor, type Pilot } from '@tiltaksmotor/domain';
import type { Ask } from '@tiltaksmotor/persistence';
import { Names } from '../names.js';
import { callsNothing, type Inside } from '../streams/called.js';
import { Commands } from '../streams/commands.js';
import { calledInPilot } from './called.js';
import { Pilots } from './pilots.js';
import { waitingView } from './view.js';

export interface Given {
  readonly id: string;
  readonly version: number;
  readonly phase: string;
  readonly waitingFor: readonly ReturnType<typeof waitingView>[];
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
    const answer = await this.commands.give(streamOf(pilotEntity, id), ask, {
      mayKnow: () => this.mayKnow(id, ask),
      called: () => this.called(id),
    });
    const pilot = (answer.state as Pilot | undefined) ?? (await this.pilots.read(id))?.state ?? pilotEntity.initial;
    return { id, version: answer.seq, phase: pilot.phase, waitingFor: waitingFor(pilot).map(waitingView) };
  }

  private async called(id: string): Promise<Inside> {
    const [found, texts] = await Promise.all([this.pilots.read(id), this.pilots.texts(id)]);
    return found === null ? callsNothing : calledInPilot(found.state, texts, (language) => this.names.places(language));
  }

  /** Whoever drafts one is told why that is refused; of all else, what they may not see is not there. */
  private async mayKnow(id: string, { command, actor }: Ask): Promise<boolean> {
    if (command.type === 'draft' && (await this.pilots.read(id)) === null) return true;
    return this.pilots.isSeenBy(id, actor);
  }
}
