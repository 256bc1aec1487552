import { Inject, Injectable } from '@nestjs/common';
import {
  idOf,
  isExercise,
  keysOf,
  onDesk,
  sightsOf,
  pathOf,
  pilotEntity,
  pinOf,
  servedBy,
  smallGroupUnder,
  STEPS,
  streamOf,
  type Context,
  type Pilot,
  type Stay,
} from '@tiltaksmotor/domain';
import {
  countPilots,
  eventsOf,
  listPilots,
  waitsFor,
  type PhaseCount,
  type PilotFilter,
  type PilotOrder,
  type PilotPage,
  type PilotPlace,
  type Reader as SeesPilots,
} from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';
import { KindStreams } from '../kinds/kind-streams.js';
import { Reading } from '../streams/reading.js';
import type { Texts } from '../streams/words.js';

/** A pilot as it stands, and what was written in it. */
export interface Standing {
  readonly id: string;
  readonly version: number;
  readonly pilot: Pilot;
  readonly texts: Texts;
  readonly context: Context;
}

/** Reads pilots for those who may see them. */
@Injectable()
export class Pilots {
  private readonly readers = new Map<string, Reader>();

  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(KindStreams) private readonly streams: KindStreams,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  /** What you may not see is not there. */
  async one(id: string, me: string): Promise<Standing> {
    const { state: pilot, ...found } = await this.streams.standing<Pilot>(pilotEntity, id, me);
    return { ...found, id, pilot };
  }

  /** The phases it has been in, for whoever may see it. */
  async path(id: string): Promise<readonly Stay[]> {
    const events = await eventsOf(this.engine.opened.pool, pilotEntity, {
      streams: [streamOf(pilotEntity, id)],
      types: STEPS,
    });
    return pathOf(
      events.map(({ at, event }) => ({
        type: event.type,
        at,
        phase: event.type === 'DecisionTakenBack' ? event.phase : null,
      })),
    );
  }

  /** One query a page, and one more for what waits for the reader: who reads is remembered from page to page. */
  async page(
    me: string,
    wanted: Wanted,
    place: { after?: PilotPlace | undefined; limit: number; order?: PilotOrder },
  ): Promise<PilotPage> {
    const { reader, filter } = await this.wanted(me, wanted);
    return listPilots(this.engine.opened.db, reader, filter, place);
  }

  /** How many there are in each phase. */
  async counted(me: string, wanted: Wanted): Promise<PhaseCount[]> {
    const { reader, filter } = await this.wanted(me, wanted);
    return countPilots(this.engine.opened.db, reader, filter);
  }

  private async wanted(
    me: string,
    { waitingForMe, ...filter }: Wanted,
  ): Promise<{ reader: Reader; filter: PilotFilter }> {
    const reader = await this.reader(me);
    if (!waitingForMe) return { reader, filter };
    const { mine } = onDesk(await waitsFor(this.engine.opened.pool, reader.keys), reader.context);
    return { reader, filter: { ...filter, ids: mine.map(({ stream }) => idOf(stream)) } };
  }

  /** What a pilot in an area is about. */
  inArea = (area: string) => servedBy({ areas: [area], measures: [] }, this.engine.opened.community.measures);

  private async reader(me: string): Promise<Reader> {
    const known = this.readers.get(me);
    if (known !== undefined && known.until > Date.now()) return known;
    const context = await this.reading.context(me);
    const reader = {
      context,
      directory: context.directory,
      sights: sightsOf(context),
      keys: keysOf(context),
      until: Date.now() + REMEMBERED_MS,
    };
    if (this.readers.size >= MOST_REMEMBERED) this.readers.clear();
    this.readers.set(me, reader);
    return reader;
  }

  /** Of the list, on which it began. */
  edition(pilot: Pilot) {
    const { community } = this.engine.opened;
    const found = community.editionOf(pinOf(pilot)?.edition ?? '');
    if (found === undefined) return null;
    const { id, title, approvedOn } = found;
    return { id, title, approvedOn, inForce: community.edition?.id === id };
  }

  isExercise = (policy: string): boolean => isExercise(this.engine.opened.community.policies, policy);

  smallGroup = ({ policy }: Pilot): number => smallGroupUnder(this.engine.opened.community.policies, policy);
}

type Wanted = PilotFilter & { readonly waitingForMe: boolean };

/** What lists need to know of who reads them. */
interface Reader extends SeesPilots {
  readonly context: Context;
  readonly keys: readonly string[];
  readonly until: number;
}
const REMEMBERED_MS = 3_000;
const MOST_REMEMBERED = 2_000;
