import { MOST_UNTOLD, type Untold } from './contract/index.js';

/** Tells a stream's reactions: one lane in order, lanes side by side, at most MOST_UNTOLD at a time. */
export class Lanes {
  private waiting: readonly Untold[] = [];
  private readonly busy = new Map<string, string>();
  /** Told while a look was under way, which may not have seen it yet. */
  private readonly toldMeanwhile = new Set<string>();
  private mayBeMore = false;
  private ranDry = false;

  constructor(
    private readonly tell: (reaction: Untold) => Promise<void>,
    private readonly mayStart: () => boolean,
  ) {}

  /** Before a look. What the look finds is what is untold, whatever was believed told: the database is the truth. */
  looking(): void {
    this.toldMeanwhile.clear();
  }

  seen(untold: readonly Untold[]): void {
    this.waiting = untold.filter(({ id }) => !this.toldMeanwhile.has(id));
    this.mayBeMore = untold.length >= MOST_UNTOLD;
    this.ranDry = false;
  }

  start(): void {
    if (!this.mayStart()) return;
    for (const reaction of this.waiting) {
      if (this.busy.size >= MOST_UNTOLD) return;
      if (!this.busy.has(reaction.lane)) void this.run(reaction);
    }
  }

  get atRest(): boolean {
    return this.busy.size === 0;
  }

  get empty(): boolean {
    return this.atRest && this.waiting.length === 0;
  }

  /** More are waiting in the database than were fetched, and most of those are told. */
  get wantMore(): boolean {
    return this.starved && this.waiting.length <= MOST_UNTOLD / 2;
  }

  /** A lane has nothing left here, while reactions that are hard to tell keep the places its next ones would have. */
  get starved(): boolean {
    return this.mayBeMore && this.ranDry;
  }

  private async run(reaction: Untold): Promise<void> {
    this.busy.set(reaction.lane, reaction.id);
    try {
      await this.tell(reaction);
    } catch {
      return; // only a cancelled workflow gets here, and it ends
    }
    this.busy.delete(reaction.lane);
    this.toldMeanwhile.add(reaction.id);
    this.waiting = this.waiting.filter(({ id }) => id !== reaction.id);
    this.ranDry ||= !this.waiting.some(({ lane }) => lane === reaction.lane);
    this.start();
  }
}
