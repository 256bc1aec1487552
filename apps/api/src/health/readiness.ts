import { Inject, Injectable } from '@nestjs/common';
import { isMigrated } from '@tiltaksmotor/persistence';
import { TASK_QUEUE } from '@tiltaksmotor/workflows/contract';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Temporal } from '../temporal.js';

export interface Parts {
  readonly postgresql: 'there' | 'away' | 'not-migrated';
  readonly temporal: 'there' | 'away';
  readonly worker: 'there' | 'away' | 'unknown';
}

const REMEMBERED_MS = 1_000;
const PATIENCE_MS = 1_500;
/** A worker asks for work at least this often. */
const POLLED_WITHIN_MS = 70_000;

/** Which parts are there. Asked at most once a second, however many ask. */
@Injectable()
export class Readiness {
  /** Asked to stop: still answering, but nobody new should come. */
  isStopping = false;
  private last: { parts: Promise<Parts>; at: number } | null = null;

  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Temporal) private readonly temporal: Temporal,
  ) {}

  look(): Promise<Parts> {
    if (this.last === null || Date.now() - this.last.at > REMEMBERED_MS) {
      this.last = { parts: this.ask(), at: Date.now() };
    }
    return this.last.parts;
  }

  private async ask(): Promise<Parts> {
    const [postgresql, rest] = await Promise.all([this.postgresql(), this.temporalAndWorker()]);
    return { postgresql, ...rest };
  }

  private async postgresql(): Promise<Parts['postgresql']> {
    try {
      const migrated = await within(PATIENCE_MS, isMigrated(this.engine.opened.db));
      return migrated ? 'there' : 'not-migrated';
    } catch (error) {
      return error instanceof Problem && error.code === 'NotMigrated' ? 'not-migrated' : 'away';
    }
  }

  private async temporalAndWorker(): Promise<Pick<Parts, 'temporal' | 'worker'>> {
    try {
      const lastSeen = await within(PATIENCE_MS, this.temporal.workerLastSeen(TASK_QUEUE, PATIENCE_MS));
      return {
        temporal: 'there',
        worker: lastSeen !== null && Date.now() - lastSeen < POLLED_WITHIN_MS ? 'there' : 'away',
      };
    } catch {
      return { temporal: 'away', worker: 'unknown' };
    }
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('too late')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {}); // it may yet fail, with nobody waiting
  }
}
