import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Engine } from '../engine.js';

const LOOK_EVERY_MS = 1000;
/** Commits need not become visible in the order of their moments. */
const OVERLAP = '10 seconds';

/** Hears that something was recorded anywhere, by this process or another, as long as anybody listens. */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly listeners = new Set<(last: boolean) => void>();
  private looking = false;
  private next: NodeJS.Timeout | undefined;
  private heads = new Map<string, number>();

  constructor(@Inject(Engine) private readonly engine: Engine) {}

  /** `tell` is called at each change, and with true when this process is about to stop. Answers how to stop listening. */
  listen(tell: (last: boolean) => void): () => void {
    this.listeners.add(tell);
    if (!this.looking) void this.look(true);
    return () => {
      this.listeners.delete(tell);
    };
  }

  onModuleDestroy(): void {
    clearTimeout(this.next);
    for (const tell of this.listeners) tell(true);
    this.listeners.clear();
  }

  private async look(first: boolean): Promise<void> {
    this.looking = true;
    const moved = await this.moved().catch(() => false); // the database is away: clients are told by their own requests
    if (moved && !first) for (const tell of this.listeners) tell(false);
    this.looking = this.listeners.size > 0;
    if (this.looking) this.next = setTimeout(() => void this.look(false), LOOK_EVERY_MS);
  }

  private async moved(): Promise<boolean> {
    const { rows } = await this.engine.opened.pool.query<{ stream: string; seq: number }>({
      name: 'changes',
      text: `select stream, max(seq) as seq from event where at > now() - interval '${OVERLAP}' group by stream`,
    });
    const moved = rows.some(({ stream, seq }) => this.heads.get(stream) !== seq);
    this.heads = new Map(rows.map(({ stream, seq }) => [stream, seq]));
    return moved;
  }
}
