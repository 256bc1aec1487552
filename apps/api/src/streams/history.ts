import { Inject, Injectable } from '@nestjs/common';
import { shownOfEvent, streamOf, type Context, type Kind, type Typed } from '@tiltaksmotor/domain';
import { eventsDone, type DoneBy, type ReadEvent } from '@tiltaksmotor/persistence';
import { say, type Language, type Naming } from '@tiltaksmotor/texts';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { cursor, limit } from '../pages.js';
import type { Inside } from './called.js';
import { resolved, type Texts } from './words.js';

/** Something that happened in a stream, and who did it. */
type Done = ReadEvent<Typed> & { readonly by: DoneBy };

export const WantedHistory = z.strictObject({ limit: limit(200, 100), cursor });
export const historyCursor = z.tuple([z.int().min(0).max(1e9)]);

const happening = z
  .strictObject({
    seq: z.int(),
    type: z.string(),
    /** The same, as a sentence. */
    text: z.string(),
    at: z.string().meta({ format: 'date-time' }),
    by: z.strictObject({
      person: z.string(),
      name: z.string().nullable(),
      role: z.string(),
      organisation: z.string().nullable(),
      deputyFor: z.string().nullable(),
    }),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Happening' });
/** One thing that happened, and who did it in which role. */
export type Happening = z.infer<typeof happening>;
export const HistoryView = z
  .strictObject({ items: z.array(happening), next: z.string().nullable() })
  .meta({ id: 'History' });

export interface HistoryPage {
  readonly items: Happening[];
  readonly next: number | null;
}

export interface WantedPage {
  readonly after: number;
  readonly limit: number;
  readonly language: Language;
}
/** A stream as it stands for whoever reads what happened in it. */
export interface ReadStream {
  readonly id: string;
  readonly state: unknown;
  readonly context: Context;
  readonly texts: Texts;
  /** What it calls its own. */
  readonly inside: Inside;
}

/** All that happened in a stream, page by page. */
@Injectable()
export class History {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Names) private readonly names: Names,
  ) {}

  async page(
    kind: Kind,
    { id, state, context, texts, inside }: ReadStream,
    { after, limit, language }: WantedPage,
  ): Promise<HistoryPage> {
    const { pool } = this.engine.opened;
    const found = await eventsDone(pool, kind, { streams: [streamOf(kind, id)], after, limit: limit + 1 });
    const page = found.slice(0, limit);
    const named = page.flatMap(({ event }) => {
      const fields: Readonly<Record<string, unknown>> = { ...event };
      return PEOPLE.map((field) => fields[field]);
    });
    const people = await this.names.people(named.filter(isId));
    const places = this.names.places(language);
    const nameOf: Naming = (one) => people.get(one) ?? inside(one, language) ?? nameOr(places, one, language);
    const items = page.flatMap((done) => {
      const { type, ...recorded } = done.event;
      if (kind.history?.seen?.(type, state, context) === false) return [];
      const shown = shownOfEvent(kind.history?.shown ?? {}, type, recorded);
      const data = kind.history?.discreet?.(shown, state, context) ?? shown;
      return [happened(done, resolved(data, texts), language, nameOf)];
    });
    return { items, next: found.length > limit ? (page.at(-1)?.seq ?? null) : null };
  }
}

/** What ended long ago is no longer known by more than its number in the stream. */
const nameOr = (places: Naming, id: string, language: Language): string => {
  const name = places(id);
  return name === id && /^[a-z]+\d+$/.test(id) ? say(language, 'called.earlier') : name;
};

/** Where events name people. */
const PEOPLE = ['person', 'by', 'owner', 'chairedBy'] as const;
const isId = (value: unknown): value is string => typeof value === 'string';

const happened = (
  { seq, at, event: { type }, by }: Done,
  data: Record<string, unknown>,
  language: Language,
  nameOf: Naming,
): Happening => ({ seq, type, text: say(language, `event.${type}`, data, nameOf), at, by, data });
