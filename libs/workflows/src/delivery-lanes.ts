import { MOST_UNTOLD, type Delivered, type Untold } from './contract/index.js';

/**
 * What a stream has yet to tell: one lane in order, lanes side by side. Most is delivered at once, a batch at a time. What
 * is not is retried by an activity of its own, and only its own lane waits for it.
 */
export class DeliveryLanes {
  private waiting: readonly Untold[] = [];
  /** Lanes whose first is being retried. */
  private readonly busy = new Set<string>();
  /** Told while a look was under way, which may not have seen it yet. */
  private readonly toldMeanwhile = new Set<string>();
  private mayBeMore = false;
  private toldSince = false;

  constructor(private readonly insist: (reaction: Untold) => Promise<void>) {}

  /** Before a look. What the look finds is what is untold, whatever was believed told: the database is the truth. */
  looking(): void {
    this.toldMeanwhile.clear();
  }

  seen(untold: readonly Untold[]): void {
    this.waiting = untold.filter(({ id }) => !this.toldMeanwhile.has(id));
    this.mayBeMore = untold.length >= MOST_UNTOLD;
    this.toldSince = false;
  }

  /** What may be delivered now, lane by lane. */
  get tellable(): readonly (readonly Untold[])[] {
    const lanes = new Map<string, Untold[]>();
    for (const reaction of this.waiting) {
      if (this.busy.has(reaction.lane)) continue;
      const lane = lanes.get(reaction.lane);
      if (lane !== undefined) lane.push(reaction);
      else if (lanes.size + this.busy.size < MOST_UNTOLD) lanes.set(reaction.lane, [reaction]);
    }
    return [...lanes.values()];
  }

  /** After a batch: the told are done with, and the failed are insisted on. */
  tried({ told, failed }: Delivered): void {
    const done = new Set(told);
    for (const id of told) this.toldMeanwhile.add(id);
    this.waiting = this.waiting.filter(({ id }) => !done.has(id));
    this.toldSince ||= told.length > 0;
    for (const id of failed) {
      const reaction = this.waiting.find((one) => one.id === id);
      if (reaction !== undefined) void this.retry(reaction);
    }
  }

  /** Nothing is being retried. */
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

  /** All that can be told is, while what is hard to tell keeps the places that more would have. */
  get starved(): boolean {
    return this.mayBeMore && this.toldSince && this.tellable.length === 0;
  }

  private async retry(reaction: Untold): Promise<void> {
    this.busy.add(reaction.lane);
    try {
      await this.insist(reaction);
    } catch {
      return; // only a cancelled workflow gets here, and it ends
    }
    this.busy.delete(reaction.lane);
    this.tried({ told: [reaction.id], failed: [] });
  }
}
