import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the API answers about a pilot after a command. */
export interface Given {
  readonly id: string;
  readonly version: number;
  readonly phase: string;
}
export class Refused extends Error {}

const PATIENCE_MS = 30_000;

/** Somebody who uses Tiltaksmotor over HTTP, as themselves. */
export class Person {
  private constructor(
    readonly name: string,
    private readonly address: string,
    private readonly token: string,
  ) {}

  static async login(address: string, person: string): Promise<Person> {
    const { token } = await ask<{ token: string }>(`${address}/api/login`, { person });
    const { items } = await ask<{ items: { id: string; name: string }[] }>(`${address}/api/login/people`);
    return new Person(items.find(({ id }) => id === person)?.name ?? person, address, token);
  }

  /**
   * Gives a command. Whatever breaks on the way, it is sent again with the same key until it is answered: it is done
   * once all the same.
   */
  async does<T = Given>(path: string, body: object = {}): Promise<T> {
    const key = randomUUID();
    return this.patiently(() =>
      ask<T>(`${this.address}/api/${path}`, body, { ...this.headers, 'idempotency-key': key }),
    );
  }

  sees<T>(path: string): Promise<T> {
    return this.patiently(() => ask<T>(`${this.address}/api/${path}`, undefined, this.headers));
  }

  private get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }

  private async patiently<T>(act: () => Promise<T>): Promise<T> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await act();
      } catch (error) {
        if (error instanceof Refused || Date.now() > until) throw error;
        await sleep(250);
      }
    }
  }
}

async function ask<T>(url: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(url, { ...sent, headers: { 'content-type': 'application/json', ...headers } });
  if (answer.status >= 500) throw new Error(`${url} answered ${answer.status}`);
  const content = (await answer.json()) as T & { detail?: string };
  if (!answer.ok) throw new Refused(`${url} sa nei (${answer.status}): ${content.detail ?? ''}`);
  return content;
}
