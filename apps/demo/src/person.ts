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
    readonly id: string,
    readonly name: string,
    private readonly address: string,
    private readonly token: string,
  ) {}

  static async login(address: string, person: string): Promise<Person> {
    const { token } = await ask<{ token: string }>(`${address}/api/login`, { person });
    const { items } = await ask<{ items: { id: string; name: string }[] }>(`${address}/api/login/people`);
    return new Person(person, items.find(({ id }) => id === person)?.name ?? person, address, token);
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

  /** Sends a file, and is told what it is called from then on. */
  async sends(path: string, name: string, content: Uint8Array): Promise<string> {
    const key = randomUUID();
    return this.patiently(async () => {
      const form = new FormData();
      form.append('file', new Blob([Buffer.from(content)]), name);
      const headers = { ...this.headers, 'idempotency-key': key };
      const answer = await fetch(`${this.address}/api/${path}`, { method: 'POST', body: form, headers });
      return (await answered<{ id: string }>(answer)).id;
    });
  }

  /** A file as it is kept, byte for byte. Null where there is none to be had. */
  async fetches(path: string): Promise<Buffer | null> {
    return this.patiently(async () => {
      const answer = await fetch(`${this.address}/api/${path}`, { headers: this.headers });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return Buffer.from(await answer.arrayBuffer());
    });
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
  return answered(await fetch(url, { ...sent, headers: { 'content-type': 'application/json', ...headers } }));
}

async function answered<T>(answer: Response): Promise<T> {
  const { url, status } = answer;
  if (status >= 500) throw new Error(`${url} answered ${status}`);
  const content = (await answer.json()) as T & { detail?: string };
  if (!answer.ok) throw new Refused(`${url} sa nei (${status}): ${content.detail ?? ''}`);
  return content;
}
