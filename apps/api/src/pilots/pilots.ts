import { Inject, Injectable } from '@nestjs/common';
import {
  isExercise,
  keysOf,
  maySee,
  pathOf,
  pilotEntity,
  pinOf,
  servedBy,
  smallGroupUnder,
  STEPS,
  streamOf,
  type Context,
  type Pilot,
  type Seen,
  type Stay,
} from '@tiltaksmotor/domain';
import {
  countPilots,
  eventsOf,
  listPilots,
  type PhaseCount,
  type PilotFilter,
  type PilotOrder,
  type PilotPage,
  type PilotPlace,
} from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';
import type { Texts } from '../streams/words.js';
import { asListed } from './known.js';

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
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  /** What you may not see is not there. */
  async one(id: string, me: string): Promise<Standing> {
    const [found, texts, context] = await Promise.all([this.read(id), this.texts(id), this.reading.context(me)]);
    if (found === null || !maySee(found.state, context)) throw new Problem('NotFound');
    return { id, version: found.seq, pilot: found.state, texts, context };
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

  async isSeenBy(id: string, me: string): Promise<boolean> {
    const [found, context] = await Promise.all([this.read(id), this.reading.context(me)]);
    return found !== null && maySee(found.state, context);
  }

  /** One query a page: who reads is remembered from page to page. */
  async page(
    me: string,
    filter: Wanted,
    place: { after?: PilotPlace | undefined; limit: number; order?: PilotOrder },
  ): Promise<PilotPage> {
    const reader = await this.reader(me);
    return listPilots(this.engine.opened.db, reader, filterFor(reader, filter), place);
  }

  /** How many there are in each phase. */
  async counted(me: string, filter: Wanted): Promise<PhaseCount[]> {
    const reader = await this.reader(me);
    return countPilots(this.engine.opened.db, reader, filterFor(reader, filter));
  }

  /** What a pilot in an area is about. */
  inArea = (area: string) => servedBy({ areas: [area], measures: [] }, this.engine.opened.community.measures);

  texts = (id: string): Promise<Texts> => this.reading.texts(streamOf(pilotEntity, id));

  private async reader(me: string): Promise<Reader> {
    const known = this.readers.get(me);
    if (known !== undefined && known.until > Date.now()) return known;
    const context = await this.reading.context(me);
    const reader = {
      person: me,
      organisations: context.directory.organisations
        .map(({ id }) => id)
        .filter((lead) => maySee(draftOf(lead), context)),
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

  read = (id: string): Promise<{ seq: number; state: Pilot; at: string } | null> =>
    this.engine.opened.streams.read<Pilot>(streamOf(pilotEntity, id));
}

type Wanted = PilotFilter & { readonly waitingForMe: boolean };
const filterFor = ({ keys }: Reader, { waitingForMe, ...filter }: Wanted): PilotFilter =>
  waitingForMe ? { ...filter, waitingFor: keys } : filter;

/** What lists need to know of who reads them. */
interface Reader {
  readonly person: string;
  /** Units whose drafts the person may see. */
  readonly organisations: readonly string[];
  readonly keys: readonly string[];
  readonly until: number;
}
const REMEMBERED_MS = 3_000;
const MOST_REMEMBERED = 2_000;

/** Asks the rule itself which units' drafts somebody may see. */
const draftOf = (lead: string): Seen => asListed({ phase: 'draft', lead, proposedBy: '' });
