import { Inject, Injectable } from '@nestjs/common';
import { maySee, type Context, type Pilot } from '@tiltaksmotor/domain';
import { createHash } from 'node:crypto';
import { Engine } from '../engine.js';
import { People } from '../people/people.js';
import { Problem } from '../problems/problem.js';
import type { Texts } from './words.js';

/** A pilot as it stands, and what was written in it. */
export interface Standing {
  readonly id: string;
  readonly version: number;
  readonly pilot: Pilot;
  readonly texts: Texts;
  readonly context: Context;
}

export const streamOf = (id: string): string => `pilot/${id}`;

/** Reads pilots for those who may see them. */
@Injectable()
export class Pilots {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(People) private readonly people: People,
  ) {}

  /** What you may not see is not there. */
  async one(id: string, me: string): Promise<Standing> {
    const [found, texts, context] = await Promise.all([this.read(id), this.texts(id), this.context(me)]);
    if (found === null || !maySee(found.state, context)) throw new Problem('NotFound');
    return { id, version: found.seq, pilot: found.state, texts, context };
  }

  async isSeenBy(id: string, me: string): Promise<boolean> {
    const [found, context] = await Promise.all([this.read(id), this.context(me)]);
    return found !== null && maySee(found.state, context);
  }

  async texts(id: string): Promise<Texts> {
    const { rows } = await this.engine.opened.pool.query<{ ref: string; words: string | null }>({
      name: 'texts-of-stream',
      text: 'select ref, words from text where stream = $1',
      values: [streamOf(id)],
    });
    return new Map(rows.map(({ ref, words }) => [ref, words]));
  }

  async context(me: string): Promise<Context> {
    const { community } = this.engine.opened;
    const actor = await this.people.actor(me);
    const { policies, directory } = community;
    return { now: new Date().toISOString(), actor, policies, directory, hash };
  }

  smallGroup = ({ policy }: Pilot): number => this.engine.opened.community.policies[policy]?.smallGroup ?? STRICTEST;

  read = (id: string): Promise<{ seq: number; state: Pilot; at: string } | null> =>
    this.engine.opened.streams.read<Pilot>(streamOf(id));
}

/** Where a policy is gone, nothing small is shown. */
const STRICTEST = 10;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
