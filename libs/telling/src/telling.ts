import { isGrpcServiceError, type Client } from '@temporalio/client';
import { signalStream } from './signal.js';

export interface TellingOptions {
  /** How many streams are told at once: few, since what is told is processed on the same machines. */
  readonly atOnce?: number;
  /** How many may wait. What does not fit is left to the sweep. */
  readonly capacity?: number;
  readonly timeoutMs?: number;
  /** A stream in a flood of commands is told once in this time, of all that came meanwhile. */
  readonly pauseMs?: number;
}

/** So many quick commands are no flood yet, and are each told of: histories read as what people did. */
const BURST = 5;
const FIRST_REST = 250;
const LONGEST_REST = 5000;

/**
 * Tells streams' workflows that something was committed. It costs whoever tells nothing, and never fails them: while
 * Temporal is away what is to be told waits, and whatever is lost on the way the sweep tells again. A stream that is being
 * told already is told once more afterwards, however much was committed meanwhile.
 */
export class Telling {
  private readonly client: () => Client | null;
  private readonly options: Required<TellingOptions>;
  /** The last signal for each stream, in the order the streams came. */
  private readonly waiting = new Map<string, string>();
  private readonly underWay = new Set<string>();
  /** How often each stream was told, less one for every pause since. */
  private readonly lately = new Map<string, number>();
  private forgetting: NodeJS.Timeout | null = null;
  private rest = 0;
  private resting: NodeJS.Timeout | null = null;
  private begun: NodeJS.Immediate | null = null;
  private idlers: (() => void)[] = [];

  constructor(client: Client | (() => Client | null), options: TellingOptions = {}) {
    this.client = typeof client === 'function' ? client : () => client;
    this.options = { atOnce: 4, capacity: 10_000, timeoutMs: 5000, pauseMs: 1000, ...options };
  }

  tell(stream: string, signal: string): void {
    if (this.waiting.size >= this.options.capacity && !this.waiting.has(stream)) return;
    this.waiting.set(stream, signal);
    this.begun ??= setImmediate(() => {
      this.begun = null;
      this.proceed();
    });
  }

  /** When all is told, or Temporal is away and all that can be done is to wait for it. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.idlers.push(resolve);
      this.proceed();
    });
  }

  private proceed(): void {
    const atOnce = this.rest > 0 ? 1 : this.options.atOnce;
    for (const [stream, signal] of this.waiting) {
      if (this.resting !== null || this.underWay.size >= atOnce) break;
      if (this.underWay.has(stream) || (this.lately.get(stream) ?? 0) >= BURST) continue;
      this.waiting.delete(stream);
      this.underWay.add(stream);
      void this.send(stream, signal);
    }
    if (this.underWay.size > 0 || (this.waiting.size > 0 && this.resting === null)) return;
    for (const idler of this.idlers.splice(0)) idler();
  }

  private async send(stream: string, signal: string): Promise<void> {
    try {
      const client = this.client();
      if (client === null) throw new Away();
      await signalStream(client, stream, signal, this.options.timeoutMs);
      this.rest = 0;
      this.remember(stream);
    } catch (error) {
      if (isPassing(error)) {
        if (!this.waiting.has(stream)) this.waiting.set(stream, signal);
        this.restAWhile();
      }
    }
    this.underWay.delete(stream);
    this.proceed();
  }

  private remember(stream: string): void {
    this.lately.set(stream, (this.lately.get(stream) ?? 0) + 1);
    this.forgetting ??= setInterval(() => this.forget(), this.options.pauseMs).unref();
  }

  private forget(): void {
    for (const [stream, times] of this.lately) {
      if (times > 1) this.lately.set(stream, times - 1);
      else this.lately.delete(stream);
    }
    if (this.lately.size === 0 && this.forgetting !== null) {
      clearInterval(this.forgetting);
      this.forgetting = null;
    }
    this.proceed();
  }

  private restAWhile(): void {
    if (this.resting !== null) return;
    this.rest = Math.min(LONGEST_REST, this.rest === 0 ? FIRST_REST : 2 * this.rest);
    this.resting = setTimeout(() => {
      this.resting = null;
      this.proceed();
    }, this.rest).unref();
  }
}

class Away extends Error {}

/** As gRPC numbers it. */
const INVALID_ARGUMENT = 3;

/** Wrong arguments stay wrong. Everything else is Temporal being away, starting, or having too much to do. */
function isPassing(error: unknown): boolean {
  if (error instanceof Away) return true;
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  return isGrpcServiceError(cause) && Number(cause.code) !== INVALID_ARGUMENT;
}
