import { Inject, Injectable } from '@nestjs/common';
import {
  isSuppressed,
  maySeeEvent,
  pilotEntity,
  SHOWN_OF_PILOT,
  shownOfEvent,
  streamOf,
  type Pilot,
} from '@tiltaksmotor/domain';
import type { Language } from '@tiltaksmotor/texts';
import { History, type Done, type HistoryPage, type ShownData } from '../streams/history.js';
import { Names } from '../names.js';
import { calledIn } from '../streams/called.js';
import { Pilots } from './pilots.js';

interface WantedPage {
  readonly id: string;
  readonly me: string;
  readonly after: number;
  readonly limit: number;
  readonly language: Language;
}

/** What happened in pilots, as discreet as what is shown of them now. */
@Injectable()
export class Histories {
  constructor(
    @Inject(Pilots) private readonly pilots: Pilots,
    @Inject(History) private readonly history: History,
    @Inject(Names) private readonly names: Names,
  ) {}

  async page({ id, me, ...wanted }: WantedPage): Promise<HistoryPage> {
    const { pilot, texts, context } = await this.pilots.one(id, me);
    const shown = hiding(pilot, this.pilots.smallGroup(pilot));
    return this.history.page({
      kind: pilotEntity,
      stream: streamOf(pilotEntity, id),
      ...wanted,
      texts,
      shown: (done) => (maySeeEvent(done.event.type, pilot, context) ? shown(done) : null),
      inside: calledIn(pilotEntity, pilot, texts, (language) => this.names.places(language)),
    });
  }
}

/** What history tells is as discreet as what is shown now: a figure about few people is hidden in both. */
function hiding(pilot: Pilot, smallGroup: number): (done: Done) => ShownData {
  return ({ event: { type, ...recorded } }) => {
    const data = shownOfEvent(SHOWN_OF_PILOT, type, recorded);
    if (!('figure' in data)) return data;
    const figure = pilot.figures.find(({ id }) => id === data['figure']);
    if (figure !== undefined && !isSuppressed(figure, smallGroup)) return data;
    return {
      ...data,
      ...('value' in data ? { value: null } : {}),
      ...('groupSize' in data ? { groupSize: null } : {}),
      suppressed: true,
    };
  };
}
