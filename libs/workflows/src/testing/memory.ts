import { MOST_UNTOLD, type Head, type Delivered, type DrivingActivities, type Untold } from '../contract/index.js';

const HELD = [() => true, () => false] as const;

/** A stream as the database would show it, scripted by a test of the workflow alone. */
export class Memory implements DrivingActivities {
  seq = 1;
  closed = false;
  due: string | null = null;
  reactions: { id: string; lane: string; done: boolean }[] = [];
  readonly told: string[] = [];
  readonly givenUp: string[] = [];
  readonly fell: string[] = [];
  looks = 0;
  most = 0;
  private underWay = 0;

  constructor(private readonly script: Partial<DrivingActivities> = {}) {}

  owe(lane: string, count = 1): void {
    for (let n = 0; n < count; n++) this.reactions.push({ id: `${lane}/${n}`, lane, done: false });
  }

  readonly look = async (stream: string): Promise<Head> => {
    this.looks++;
    await this.script.look?.(stream);
    return this.head();
  };
  readonly fallDue = async (stream: string, now: string): Promise<Head> => {
    this.fell.push(now);
    if (this.script.fallDue) return this.script.fallDue(stream, now);
    this.due = null;
    return this.head();
  };
  readonly deliver = async (id: string): Promise<void> => {
    this.most = Math.max(this.most, ++this.underWay);
    try {
      await this.script.deliver?.(id);
      this.told.push(id);
      this.settle(id);
    } finally {
      this.underWay--;
    }
  };
  readonly deliverAtOnce = async (lanes: readonly (readonly string[])[]): Promise<Delivered> => {
    const told: string[] = [];
    const failed: string[] = [];
    const tell = async (lane: readonly string[]): Promise<void> => {
      for (const id of lane) {
        if (!(await this.deliver(id).then(...HELD))) return void failed.push(id);
        told.push(id);
      }
    };
    await Promise.all(lanes.map(tell));
    return { told, failed };
  };
  readonly giveUp = async (id: string): Promise<void> => {
    this.givenUp.push(id);
    this.settle(id);
  };

  head(): Head {
    const { seq, due, closed } = this;
    return { seq, due, next: 'whistle', closed, phase: 'heating', turn: ['cook'], untold: this.untold() };
  }

  private untold(): Untold[] {
    const places = new Map<string, number>();
    return this.reactions
      .filter(({ done }) => !done)
      .map((reaction) => {
        const place = places.get(reaction.lane) ?? 0;
        places.set(reaction.lane, place + 1);
        return { place, untold: { id: reaction.id, lane: reaction.lane, summary: `notify ${reaction.lane}` } };
      })
      .sort((a, b) => a.place - b.place)
      .slice(0, MOST_UNTOLD)
      .map(({ untold }) => untold);
  }

  private settle(id: string): void {
    const reaction = this.reactions.find((one) => one.id === id);
    if (reaction) reaction.done = true;
  }
}
