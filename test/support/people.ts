import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the API answered, whatever it was. */
export interface Answer<T = Given> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}
/** What a command is answered with: the pilot as it then stands, or the problem (`type` ends in its code). */
export interface Given {
  readonly id: string;
  readonly version: number;
  readonly phase: string;
  readonly type?: string;
}
interface Sent {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
const PATIENCE_MS = 60_000;

/** The people of the health community, each logged in as themselves, giving commands over HTTP. */
export class People {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(readonly address: string) {}

  /** Gives a command once, and answers what came of it. Throws where nothing did. */
  async gives<T = Given>(person: string, path: string, body: object = {}, sent: Sent = {}): Promise<Answer<T>> {
    return this.ask<T>(person, path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': sent.key ?? randomUUID(), ...sent.headers },
    });
  }

  /** Gives a command that must be accepted. */
  async does(person: string, path: string, body: object = {}, sent: Sent = {}): Promise<Given> {
    const answer = await this.gives(person, path, body, sent);
    if (answer.status >= 300)
      throw new Error(`${person}: ${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Gives a command as a good client does: sent again with the same key until it is answered. */
  async insists(person: string, path: string, body: object, key: string): Promise<Answer> {
    for (const until = Date.now() + PATIENCE_MS; ; await sleep(100)) {
      try {
        const answer = await this.gives(person, path, body, { key });
        if (answer.status < 500 || Date.now() > until) return answer;
      } catch (error) {
        if (Date.now() > until) throw error;
      }
    }
  }

  async looks<T>(person: string, path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.ask<T>(person, path, { headers });
  }

  async sees<T>(person: string, path: string): Promise<T> {
    const answer = await this.looks<T>(person, path);
    if (answer.status !== 200) throw new Error(`${person}: ${path} answered ${answer.status}`);
    return answer.body;
  }

  /** Somebody whose session has ended, as all have after a restore, logs in once more. */
  private async ask<T>(person: string, path: string, request: RequestInit): Promise<Answer<T>> {
    const answer = await this.asked(person, path, request);
    if (answer.status !== 401) return answer as Answer<T>;
    this.tokens.delete(person);
    return (await this.asked(person, path, request)) as Answer<T>;
  }

  private async asked(person: string, path: string, request: RequestInit): Promise<Answer<unknown>> {
    const authorization = `Bearer ${await this.token(person)}`;
    const answer = await fetch(`${this.address}/api/${path}`, {
      ...request,
      headers: { ...(request.headers as Record<string, string>), authorization },
      signal: AbortSignal.timeout(15_000),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text), headers: answer.headers };
  }

  token(person: string): Promise<string> {
    const known = this.tokens.get(person);
    if (known !== undefined) return known;
    const token = this.login(person);
    this.tokens.set(person, token);
    token.catch(() => this.tokens.delete(person));
    return token;
  }

  private async login(person: string): Promise<string> {
    const answer = await fetch(`${this.address}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
      signal: AbortSignal.timeout(15_000),
    });
    if (answer.status !== 200) throw new Error(`${person} cannot log in: ${answer.status}`);
    return ((await answer.json()) as { token: string }).token;
  }
}

/** The code of a problem. */
export const codeOf = ({ body }: Answer<unknown>): string =>
  String((body as Given).type)
    .split(/[/:#]/)
    .at(-1) ?? '';
