import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '@tiltaksmotor/domain';
import { ENTITIES, movedSince, snapshotAt } from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';
import { Audience, type Heard } from './audience.js';

const LOOK_EVERY_MS = 1000;
/** Whoever is told fetches all that is shown: they are told one after the other, so that nobody else's request waits for that. */
const APART_MS = 40;

/** Somebody with pages open. */
export interface Listener {
  /** Who they are, with what they hold as it was asked for last. */
  readonly actor: Actor;
  /** Something they may see changed: `position` is up to where this has been looked at. */
  tell(position: string, heard: Heard): void;
  /** This process is about to stop. */
  end(): void;
}

/** Hears of what was recorded anywhere, by this process or another, as long as anybody listens, and tells whom it concerns. */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  /** Those who are to be told, in turn. */
  private readonly due = new Map<Listener, Heard>();
  /** Up to where it has been looked, and short for it; null while nobody listens. */
  private reached: { readonly snapshot: string; readonly position: string } | null = null;
  private starting: Promise<void> | null = null;
  private looking: NodeJS.Timeout | undefined;
  private telling: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Audience) private readonly audience: Audience,
  ) {}

  /** From when it is answered, nothing that concerns the listener is left out until they are deaf. */
  async listen(listener: Listener): Promise<{ readonly deaf: () => void }> {
    this.listeners.add(listener);
    try {
      if (this.reached === null) await (this.starting ??= this.start());
    } catch (error) {
      this.deaf(listener);
      throw error;
    }
    return { deaf: () => this.deaf(listener) };
  }

  /** What a listener needs to know who comes back with the position that they had, or with none. */
  async since(
    position: string | undefined,
    actor: Actor,
  ): Promise<{ readonly position: string; readonly heard: Heard | null }> {
    const moved = await movedSince(
      this.engine.opened.pool,
      ENTITIES,
      position === undefined ? null : snapshotAt(position),
    );
    return { position: moved.position, heard: (await this.audience.of(moved))(actor) };
  }

  /** Up to where a listener has been told of all that concerns them; null while they wait for their turn. */
  positionOf(listener: Listener): string | null {
    return this.due.has(listener) ? null : (this.reached?.position ?? null);
  }

  onModuleDestroy(): void {
    this.stopped = true;
    clearTimeout(this.looking);
    clearTimeout(this.telling);
    for (const listener of this.listeners) listener.end();
    this.listeners.clear();
    this.due.clear();
  }

  private deaf(listener: Listener): void {
    this.listeners.delete(listener);
    this.due.delete(listener);
  }

  private async start(): Promise<void> {
    try {
      this.reached = await movedSince(this.engine.opened.pool, ENTITIES, null);
      this.lookLater();
    } finally {
      this.starting = null;
    }
  }

  private lookLater(): void {
    if (!this.stopped) this.looking = setTimeout(() => void this.look(), LOOK_EVERY_MS);
  }

  private async look(): Promise<void> {
    if (this.listeners.size === 0) {
      this.reached = null;
      return;
    }
    // Where the database is away, what moved meanwhile is found when it is back.
    await this.heardOf().catch(() => {});
    this.lookLater();
  }

  private async heardOf(): Promise<void> {
    const moved = await movedSince(this.engine.opened.pool, ENTITIES, this.reached?.snapshot ?? null);
    const concerns = await this.audience.of(moved);
    for (const listener of this.listeners) {
      const heard = concerns(listener.actor);
      if (heard !== null) this.due.set(listener, together(this.due.get(listener), heard));
    }
    this.reached = moved;
    if (this.telling === undefined) this.tellNext();
  }

  private tellNext(): void {
    const [[next, heard] = []] = this.due;
    this.telling = undefined;
    if (next === undefined || heard === undefined || this.reached === null) return;
    this.due.delete(next);
    next.tell(this.reached.position, heard);
    this.telling = setTimeout(() => this.tellNext(), APART_MS);
  }
}

/** What was heard while somebody waits for their turn, and what came meanwhile. */
function together({ streams }: Heard = { streams: [] }, heard: Heard): Heard {
  return streams === null || heard.streams === null
    ? { streams: null }
    : { streams: [...new Set([...streams, ...heard.streams])] };
}
