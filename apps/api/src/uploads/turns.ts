import { Injectable } from '@nestjs/common';

/** Files that are looked through and stored at the same time: each is held in memory meanwhile, and keeps a processor busy. */
const AT_A_TIME = 2;

/**
 * So many at a time. Those who wait take turns by person, so that whoever sends fifty files keeps nobody waiting for longer
 * than one of them takes.
 */
@Injectable()
export class Turns {
  private free = AT_A_TIME;
  /** By person, in the order in which it is their turn. */
  private readonly waiting = new Map<string, (() => void)[]>();

  async take<T>(person: string, work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((go) => this.waiting.set(person, [...(this.waiting.get(person) ?? []), go]));
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  private next(): void {
    const [person, [go, ...others]] = this.waiting.entries().next().value ?? ['', []];
    if (go === undefined) {
      this.free += 1;
      return;
    }
    this.waiting.delete(person);
    if (others.length > 0) this.waiting.set(person, others); // behind everybody else who waits
    go();
  }
}
