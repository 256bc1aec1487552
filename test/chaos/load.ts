import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONSULTATION } from '../support/lives.js';
import type { Answer, People } from '../support/people.js';

/** A command that was answered, as its sender knows it. */
export interface Acknowledged {
  readonly pilot: string;
  readonly person: string;
  readonly key: string;
  readonly version: number;
  readonly at: number;
}

const CLIENTS = [
  { person: 'leader-harstad', employer: 'harstad' },
  { person: 'coordinator-harstad', employer: 'harstad' },
  { person: 'leader-kvaefjord', employer: 'kvaefjord' },
  { person: 'leader-unn', employer: 'unn' },
] as const;
const PAUSE_MS = 25;

/**
 * Several people who each give one command after the other to some pilots, every one with a key of its own, and send a
 * command again with the same key until it is answered.
 */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  readonly refused: Answer[] = [];
  private stopping = false;
  private readonly clients: Promise<void>[];

  constructor(
    private readonly people: People,
    private readonly pilots: readonly string[],
  ) {
    this.clients = CLIENTS.map((client, n) => this.run(client, n));
  }

  /** Lets everyone have the answer to the last command they gave. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.clients);
  }

  acknowledgedSince(moment: number): number {
    return this.acknowledged.filter(({ at }) => at >= moment).length;
  }

  private async run({ person, employer }: (typeof CLIENTS)[number], first: number): Promise<void> {
    for (let n = first; !this.stopping; n++) {
      const pilot = this.pilots[n % this.pilots.length] as string;
      const key = randomUUID();
      // No key in it: some of those look like a national identity number, which texts may not hold.
      const body = { ...CONSULTATION, employer, outcome: `Enighet om punkt ${n}` };
      const answer = await this.people.insists(person, `pilots/${pilot}/consultations`, body, key);
      if (answer.status === 200)
        this.acknowledged.push({ pilot, person, key, version: answer.body.version, at: Date.now() });
      else this.refused.push(answer);
      await sleep(PAUSE_MS);
    }
  }
}
