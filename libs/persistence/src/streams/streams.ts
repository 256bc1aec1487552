import type { Head, StreamActivities } from '@tiltaksmotor/workflows/contract';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Community } from '../community/community.js';
import { cameSecond, poolOf, transaction } from '../pool.js';
import { deliver, giveUp } from './deliver.js';
import { execute, MovedMeanwhile } from './execute.js';
import { fallDue } from './fall-due.js';
import { headOf, NOT_THERE, standstill } from './head.js';
import type { DeliveryParts, Starting } from './owed.js';
import type { Answer, Ask, Registered } from './registered.js';
import { release, type Released } from './release.js';
import { sweepBatch } from './sweep.js';

const TIMES = 5;
const startsNone = (starting: Starting): Promise<void> =>
  Promise.reject(new Error(`${starting.process} cannot be started from here`));

/** The one truth: what a stream is, every event that made it so, every command answered, every reaction owed. */
export class Streams {
  readonly #kinds: ReadonlyMap<string, Registered>;

  constructor(
    private readonly db: DataSource,
    private readonly community: Community,
    entities: readonly Registered[],
  ) {
    this.#kinds = new Map(entities.map((registered) => [registered.entity.name, registered]));
  }

  /**
   * Answers a command, in one transaction. Whatever is refused leaves nothing behind. It is first tried without a lock;
   * where somebody else moved the stream meanwhile, the next try waits for the lock, so that everybody has a turn.
   */
  async execute(stream: string, ask: Ask, now: string = new Date().toISOString()): Promise<Answer> {
    const kind = this.#kindOf(stream);
    if (kind === undefined) return { ok: false, refusal: { code: 'UnknownStream', stream } };
    for (let time = 1; ; time++) {
      try {
        return await (time === 1 ? this.#atOnce(kind, stream, ask, now) : this.#underLock(kind, stream, ask, now));
      } catch (error) {
        if (!(error instanceof MovedMeanwhile || cameSecond(error)) || time === TIMES) throw error;
      }
    }
  }

  /** A stream's state by today's rules, without a lock. Null where it is not there. */
  async read<State = unknown>(stream: string): Promise<{ seq: number; state: State; at: string } | null> {
    const kind = this.#kindOf(stream);
    const here = kind === undefined ? null : await standstill(poolOf(this.db), kind.entity, stream, false);
    return here === null ? null : { seq: here.seq, state: here.state as State, at: here.at };
  }

  /** Where a stream stands. Changes nothing, not even that it was seen. */
  head(stream: string): Promise<Head> {
    return this.#head(stream, false);
  }

  /**
   * What workflows ask of us. `tell` hears of commands that were given on the way, as an answered caller would tell of
   * his; `start` starts processes, which are no business of the database's.
   */
  activities(tell: (stream: string, signal: string) => void = () => {}, start = startsNone): StreamActivities {
    const partsAt = (now: string): DeliveryParts => ({
      execute: (tx, stream, ask) => this.#within(tx, stream, ask, now),
      tell: ({ stream, signal }) => tell(stream, signal),
      start,
    });
    return {
      look: (stream) => this.#head(stream, true),
      fallDue: async (stream, now) => {
        const kind = this.#kindOf(stream);
        return kind === undefined
          ? NOT_THERE
          : fallDue(this.db, kind.entity, stream, now, (ask) => this.execute(stream, ask, now));
      },
      deliver: async (reaction) => {
        await this.community.refresh();
        await deliver(this.db, this.community.directory, reaction, partsAt(new Date().toISOString()));
      },
      giveUp: (reaction) => giveUp(this.db, reaction, partsAt(new Date().toISOString())),
    };
  }

  sweepBatch(limit: number): Promise<{ stream: string }[]> {
    return sweepBatch(this.db, limit);
  }

  /** Lets today's rules look at every stream: see release. */
  async release(batch?: number): Promise<Released> {
    const all: Released[] = [];
    for (const kind of this.#kinds.values()) all.push(await release(this.db, kind, batch));
    return {
      streams: all.reduce((sum, { streams }) => sum + streams, 0),
      changed: all.reduce((sum, { changed }) => sum + changed, 0),
      faults: all.flatMap(({ faults }) => faults),
    };
  }

  #kindOf(stream: string): Registered | undefined {
    const slash = stream.indexOf('/');
    return slash < 1 ? undefined : this.#kinds.get(stream.slice(0, slash));
  }

  async #head(stream: string, seen: boolean): Promise<Head> {
    const kind = this.#kindOf(stream);
    if (kind === undefined) return NOT_THERE;
    return headOf(kind.entity, await standstill(poolOf(this.db), kind.entity, stream, seen));
  }

  /** Two round trips and no lock: right whenever nobody else moves the stream meanwhile, and else refused by the database. */
  async #atOnce(kind: Registered, stream: string, ask: Ask, now: string): Promise<Answer> {
    const { answer, written } = await execute(poolOf(this.db), 'read', this.community, kind, stream, ask, now);
    await written;
    return answer;
  }

  async #underLock(kind: Registered, stream: string, ask: Ask, now: string): Promise<Answer> {
    const { answer } = await transaction(
      this.db,
      (tx) => execute(tx, 'lock', this.community, kind, stream, ask, now),
      ({ written }) => written !== null,
      ({ written }) => written,
    );
    return answer;
  }

  async #within(tx: PoolClient, stream: string, ask: Ask, now: string): Promise<Answer> {
    const kind = this.#kindOf(stream);
    if (kind === undefined) return { ok: false, refusal: { code: 'UnknownStream', stream } };
    const { answer, written } = await execute(tx, 'lock', this.community, kind, stream, ask, now);
    await written;
    return answer;
  }
}
