import { Inject, Injectable } from '@nestjs/common';
import { organisationsOf, type Actor, type Context } from '@tiltaksmotor/domain';
import { streamsOfPeople } from '@tiltaksmotor/persistence';
import { createHash } from 'node:crypto';
import { Engine } from '../engine.js';
import { People } from '../people/people.js';
import type { Texts } from './words.js';

/** What whoever reads a stream needs besides its state. */
@Injectable()
export class Reading {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(People) private readonly people: People,
  ) {}

  /** What was written in a stream, by reference. */
  async texts(stream: string): Promise<Texts> {
    const { rows } = await this.engine.opened.pool.query<{ ref: string; words: string | null }>({
      name: 'texts-of-stream',
      text: 'select ref, words from text where stream = $1',
      values: [stream],
    });
    return new Map(rows.map(({ ref, words }) => [ref, words]));
  }

  /** What the rules need to know of who reads, and when. */
  async context(me: string): Promise<Context> {
    return this.contextOf(await this.people.actor(me));
  }

  /** The same, with the streams whose people they are: what of other streams they may see follows from it. */
  async whole(me: string): Promise<Context> {
    const context = await this.context(me);
    return { ...context, theirs: await this.theirs(context) };
  }

  /** The streams whose people they are: as `people` of a kind says. */
  async theirs(context: Context): Promise<ReadonlySet<string>> {
    const { person } = context.actor;
    return new Set(await streamsOfPeople(this.engine.opened.pool, { person, organisations: organisationsOf(context) }));
  }

  contextOf(actor: Actor): Context {
    const { policies, directory } = this.engine.opened.community;
    return { now: new Date().toISOString(), actor, policies, directory, hash };
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
