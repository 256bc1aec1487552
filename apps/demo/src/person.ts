import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the API answers about a pilot after a command. */
export interface Given {
  readonly id: string;
}
/** The API understood what was asked, and said no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    url: string,
  ) {
    super(`${url} sa nei (${status}): ${detail}`);
  }
}

interface Me {
  readonly id: string;
  readonly name: string | null;
  readonly active: readonly { readonly role: string; readonly at: string; readonly deputyFor?: string }[];
}

const PATIENCE_MS = 30_000;

/** Somebody who uses Tiltaksmotor over HTTP, as themselves. */
export class Person {
  private constructor(
    readonly id: string,
    readonly name: string,
    /** What they hold today in their own right, as `leader@harstad`. */
    readonly holds: readonly string[],
    private readonly address: string,
    private readonly token: string,
  ) {}

  /** Where one may choose who to be. */
  static async chosen(address: string, person: string): Promise<Person> {
    const { token } = await ask<{ token: string }>(`${address}/api/login`, { person });
    return Person.withToken(address, token);
  }

  /** Whoever the installation says that a token is. */
  static async withToken(address: string, token: string): Promise<Person> {
    const me = await patiently(() => ask<Me>(`${address}/api/me`, undefined, bearer(token)));
    const own = me.active.filter(({ deputyFor }) => deputyFor === undefined);
    const holds = own.map(({ role, at }) => `${role}@${at}`);
    return new Person(me.id, me.name ?? me.id, holds, address, token);
  }

  /**
   * Gives a command. Whatever breaks on the way, it is sent again with the same key until it is answered: it is done
   * once all the same.
   */
  async does<T = Given>(path: string, body: object = {}): Promise<T> {
    const key = randomUUID();
    return patiently(() => ask<T>(`${this.address}/api/${path}`, body, { ...this.headers, 'idempotency-key': key }));
  }

  sees<T>(path: string): Promise<T> {
    return patiently(() => ask<T>(`${this.address}/api/${path}`, undefined, this.headers));
  }

  /** Sends a file, and is told what it is called from then on. */
  async sends(path: string, name: string, content: Uint8Array): Promise<string> {
    const key = randomUUID();
    return patiently(async () => {
      const form = new FormData();
      form.append('file', new Blob([Buffer.from(content)]), name);
      const headers = { ...this.headers, 'idempotency-key': key };
      const answer = await fetch(`${this.address}/api/${path}`, { method: 'POST', body: form, headers });
      return (await answered<{ id: string }>(answer)).id;
    });
  }

  /** A file as it is kept, byte for byte. Null where there is none to be had. */
  async fetches(path: string): Promise<Buffer | null> {
    return patiently(async () => {
      const answer = await fetch(`${this.address}/api/${path}`, { headers: this.headers });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`${path} svarte ${answer.status}`);
      return Buffer.from(await answer.arrayBuffer());
    });
  }

  private get headers(): Record<string, string> {
    return bearer(this.token);
  }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function patiently<T>(act: () => Promise<T>): Promise<T> {
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

async function ask<T>(url: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return answered(await fetch(url, { ...sent, headers: { 'content-type': 'application/json', ...headers } }));
}

async function answered<T>(answer: Response): Promise<T> {
  const { url, status } = answer;
  if (status >= 500) {
    const { detail = '' } = (await answer.json().catch(() => ({}))) as { detail?: string };
    throw new Error(`${url} svarte ${status}: ${detail}`);
  }
  const content = (await answer.json()) as T & { code?: string; detail?: string };
  if (!answer.ok) throw new Refused(status, content.code ?? '', content.detail ?? '', url);
  return content;
}
