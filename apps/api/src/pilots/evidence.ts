import { Inject, Injectable } from '@nestjs/common';
import { evidenceCard, pilotShows } from '@tiltaksmotor/domain';
import type { PilotListed } from '@tiltaksmotor/persistence';
import { Pilots } from './pilots.js';
import { z } from 'zod';
import { told } from '../streams/words.js';
import { evidence } from './answers.js';
import { PilotListedView } from './listed.js';

type Card = z.infer<typeof evidence>;
/** What is said of a measure because of pilots on it. */
export const ON_MEASURE = {
  /** Pilots under way, the last changed first. */
  pilots: z.array(PilotListedView),
  evidence: z.array(
    z.strictObject({ pilot: z.string(), title: z.string().nullable(), exercise: z.boolean(), card: evidence }),
  ),
};

const MOST_UNDER_WAY = 50;
const MOST_CARDS = 20;

/** What is being tried on a measure, and what came of what was. */
@Injectable()
export class Evidence {
  constructor(@Inject(Pilots) private readonly pilots: Pilots) {}

  async onMeasure(code: string, me: string) {
    const [pilots, cards] = await Promise.all([this.underWay(code, me), this.cards(code, me)]);
    return { pilots, evidence: cards };
  }

  private async underWay(measure: string, me: string): Promise<readonly PilotListed[]> {
    const page = await this.pilots.page(me, { measure, closed: false, waitingForMe: false }, { limit: MOST_UNDER_WAY });
    return page.items.filter(({ phase }) => phase !== 'concluded');
  }

  /** The last concluded first. */
  private async cards(
    measure: string,
    me: string,
  ): Promise<{ pilot: string; title: string | null; exercise: boolean; card: Card }[]> {
    const page = await this.pilots.page(
      me,
      { measure, phase: 'concluded', waitingForMe: false },
      { limit: MOST_CARDS },
    );
    const cards = await Promise.all(page.items.map((item) => this.cardOf(item, me)));
    return cards.flatMap((card) => (card === null ? [] : [card]));
  }

  private async cardOf({ id, title, policy }: PilotListed, me: string) {
    const { pilot, texts } = await this.pilots.one(id, me);
    const found = evidenceCard(pilot, this.pilots.smallGroup(pilot));
    if (found === null) return null;
    const card = told(pilotShows.evidence, found, texts);
    return { pilot: id, title, exercise: this.pilots.isExercise(policy), card };
  }
}
