import { Inject, Injectable } from '@nestjs/common';
import { addressOf, atTheEdge, streamOf, type Kind } from '@tiltaksmotor/domain';
import type { Ask } from '@tiltaksmotor/persistence';
import type { Language, Naming } from '@tiltaksmotor/texts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { issuesOf } from '../problems/issues.js';
import { Problem } from '../problems/problem.js';
import { isCode } from '../problems/statuses.js';
import { calledIn } from '../streams/called.js';
import { Commands } from '../streams/commands.js';
import { History, type HistoryPage, type WantedPage } from '../streams/history.js';
import { etagOf } from '../streams/headers.js';
import { Reading } from '../streams/reading.js';
import { uuidV5 } from '../streams/uuid.js';
import { resolved } from '../streams/words.js';
import type { OwnCommands } from './own.js';

/** Where it stands now, as its kind answers commands. */
export interface KindGiven {
  readonly id: string;
  readonly version: number;
  readonly [said: string]: unknown;
}
/** A command's body before anybody has looked at it, and the ids that its address named. */
interface Sent extends Omit<Ask, 'command'> {
  readonly type: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Reads streams of any kind, and gives them commands, for those who may. */
@Injectable()
export class KindStreams {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Names) private readonly names: Names,
    @Inject(History) private readonly histories: History,
  ) {}

  /** What its reader may see of it, and do. What you may not see is not there. */
  async one(
    kind: Kind,
    id: string,
    me: string,
  ): Promise<{ readonly version: number } & Readonly<Record<string, unknown>>> {
    const { state, version, texts, context } = await this.standing(kind, id, me);
    const view = kind.view(state, context) as object;
    const availableCommands = kind.offers(state, context).flatMap(({ command, subjects, awaited }) => {
      const address = addressOf(kind, command, id);
      return address === null ? [] : [{ command, address, subjects: subjects.map((one) => one.id), awaited }];
    });
    return { id, version, ...resolved(view, texts), availableCommands };
  }

  /** How it stands, whole, for what is made of it here: what you may not see is not there. */
  async standing<State>(kind: Kind, id: string, me: string) {
    const stream = streamOf(kind, id);
    const [found, texts, context] = await Promise.all([
      this.engine.opened.streams.read<State>(stream),
      this.reading.texts(stream),
      this.reading.context(me),
    ]);
    if (found === null || !kind.maySee(found.state, context)) throw new Problem('NotFound');
    return { state: found.state, version: found.seq, at: found.at, texts, context };
  }

  /** All that happened in it, as far as its reader may see it. */
  async history(kind: Kind, id: string, me: string, wanted: WantedPage, own?: OwnCommands): Promise<HistoryPage> {
    const found = await this.standing(kind, id, me);
    const places = (language: Language): Naming => this.names.places(language);
    const inside = (await own?.called(id, me)) ?? calledIn(kind, found.state, found.texts, places);
    return this.histories.page(kind, { id, ...found, inside }, wanted);
  }

  /** Whose a command is comes before what stands in it: whoever may not give it is not told what is wrong with it. */
  async give(kind: Kind, id: string, { type, ids, body, ...ask }: Sent, own?: OwnCommands): Promise<KindGiven> {
    const schema = bodyOf(kind, type);
    const parsed = schema.safeParse(body);
    if (!parsed.success) {
      const refusal = await this.refusalBeforeFields(kind, id, { ...ids, type }, ask.actor);
      throw refusal ?? new Problem('InvalidInput', { errors: issuesOf(parsed.error.issues, body) });
    }
    const sent = { ...ask, command: { ...parsed.data, ...ids, type } };
    if (own === undefined) return this.given(kind, id, sent);
    const command = await own.complete(id, sent, () => this.mayGive(kind, id, type, ask.actor, ids));
    return this.given(kind, id, { ...sent, command }, own);
  }

  /** Begins one, by a name that is the same whenever the same is sent again. */
  async begin(kind: Kind, name: string, ask: Ask, reply: Pick<FastifyReply, 'status' | 'headers'>): Promise<KindGiven> {
    const id = uuidV5(name);
    const given = await this.given(kind, id, ask);
    void reply.status(201).headers({ location: `/api/${kind.collection}/${id}`, etag: etagOf(given.version) });
    return given;
  }

  /** A command of which all is known: as one of a kind's own addresses completed it. */
  async given(kind: Kind, id: string, ask: Ask, own?: OwnCommands): Promise<KindGiven> {
    const stream = streamOf(kind, id);
    const answer = await this.commands.give(stream, ask, {
      // Whoever begins one is told why that is refused; of all else, what they may not see is not there.
      mayKnow: async () => {
        const [found, context] = await Promise.all([
          this.engine.opened.streams.read(stream),
          this.reading.whole(ask.actor),
        ]);
        if (found === null) return kind.commands[ask.command.type]?.creates === true;
        return kind.isThere(found.state, ask.command, context);
      },
      called: async () => {
        if (own !== undefined) return own.called(id, ask.actor);
        const [found, texts] = await Promise.all([this.engine.opened.streams.read(stream), this.reading.texts(stream)]);
        return calledIn(kind, found?.state ?? null, texts, (language) => this.names.places(language));
      },
    });
    const state = answer.state ?? (await this.engine.opened.streams.read(stream))?.state ?? null;
    if (own !== undefined) return { id, version: answer.seq, ...(await own.answer(id, ask.command, answer.created)) };
    const { directory } = this.engine.opened.community;
    const today = { now: new Date().toISOString(), directory };
    const said = kind.answer?.of(state, today) ?? { status: kind.standing(state).phase, created: [...answer.created] };
    return { id, version: answer.seq, ...said };
  }

  /** @throws {Problem} where somebody may not give a command of this type, or may not know of the stream */
  async mayGive(kind: Kind, id: string, type: string, me: string, ids: Sent['ids'] = {}): Promise<void> {
    const refusal = await this.refusalBeforeFields(kind, id, { ...ids, type }, me);
    if (refusal !== null) throw refusal;
  }

  private async refusalBeforeFields(
    kind: Kind,
    id: string,
    command: Ask['command'],
    me: string,
  ): Promise<Problem | null> {
    const [found, context] = await Promise.all([
      this.engine.opened.streams.read(streamOf(kind, id)),
      this.reading.whole(me),
    ]);
    const refusal = kind.refusalBeforeFields(found?.state ?? null, command, context);
    if (refusal === null) return null;
    const { code, ...details } = refusal;
    if (code === 'NotThere') return new Problem('NotFound');
    return new Problem(isCode(code) ? code : 'Unexpected', details);
  }
}

/** As the names of what the API describes begin. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const bodies = new WeakMap<object, z.ZodObject>();

/** A command's body, as it is sent: its fields, and the subjects that it names several of. Made once. */
export function bodyOf(kind: Kind, type: string): z.ZodObject {
  const command = kind.commands[type];
  if (command === undefined) return z.strictObject({});
  const body = bodies.get(command) ?? bodyFrom(command);
  bodies.set(command, body);
  return body;
}

function bodyFrom({ schema, field, many, inBody, post }: Kind['commands'][string]): z.ZodObject {
  const edge = atTheEdge(post?.sent ?? schema) as z.ZodObject;
  return many && !inBody && field !== null ? edge.extend({ [field]: z.array(z.string().max(200)).min(1) }) : edge;
}
