import { Inject, Injectable } from '@nestjs/common';
import type { PolicyFault } from '@tiltaksmotor/domain';
import { isMigrated } from '@tiltaksmotor/persistence';
import { z } from 'zod';
import { TASK_QUEUE } from '@tiltaksmotor/workflows/contract';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Temporal } from '../temporal.js';

export const Parts = z.strictObject({
  postgresql: z.enum(['there', 'away', 'not-migrated']),
  temporal: z.enum(['there', 'away']),
  worker: z.enum(['there', 'away', 'unknown']),
  policies: z.enum(['there', 'faulty', 'unknown']),
});
type Parts = z.infer<typeof Parts>;
/** What is wrong with policies: `standard: trial.statusEvery is missing`. */
interface Found {
  readonly parts: Parts;
  readonly faults: readonly string[];
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
  private last: { found: Promise<Found>; at: number } | null = null;

  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Temporal) private readonly temporal: Temporal,
  ) {}

  look(): Promise<Found> {
    if (this.last === null || Date.now() - this.last.at > REMEMBERED_MS) {
      this.last = { found: this.ask(), at: Date.now() };
    }
    return this.last.found;
  }

  private async ask(): Promise<Found> {
    const [postgresql, rest, found] = await Promise.all([
      this.postgresql(),
      this.temporalAndWorker(),
      this.policyFaults(),
    ]);
    const policies = found === null ? 'unknown' : found.length > 0 ? 'faulty' : 'there';
    const faults = found ?? [];
    return {
      parts: { postgresql, ...rest, policies },
      faults: faults.map(({ policy, at, fault }) => `${policy}: ${at === '' ? 'the policy' : at} is ${fault}`),
    };
  }

  /** Null where nobody can say. */
  private async policyFaults(): Promise<readonly PolicyFault[] | null> {
    try {
      const { community } = this.engine.opened;
      await within(PATIENCE_MS, community.refresh());
      return community.policyFaults;
    } catch {
      return null;
    }
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
