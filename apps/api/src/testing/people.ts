import { randomUUID } from 'node:crypto';
import type { Serving } from './serving.js';

export interface Answered<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}
type Wanted = { readonly key?: string; readonly headers?: Record<string, string> };

/** Somebody in front of the API. */
export interface PersonThere {
  readonly id: string;
  gives<T = Record<string, unknown>>(path: string, body?: object, wanted?: Wanted): Promise<Answered<T>>;
  sees<T = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Answered<T>>;
}

export function somebody(serving: Serving, id: string): PersonThere {
  const ask = async (path: string, init: RequestInit): Promise<Answered<never>> => {
    const authorization = `Bearer ${await serving.tokenOf(id)}`;
    const answer = await fetch(`${serving.address}${path}`, { ...init, headers: { authorization, ...init.headers } });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as never };
  };
  return {
    id,
    gives: (path, body = {}, { key = randomUUID(), headers = {} } = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
        body: JSON.stringify(body),
      }),
    sees: (path, headers = {}) => ask(path, { headers }),
  };
}
