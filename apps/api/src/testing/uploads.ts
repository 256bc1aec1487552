import { randomUUID } from 'node:crypto';
import type { Serving } from './serving.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { readonly code?: string; readonly detail?: string; readonly id?: string };
}
interface Wanted {
  readonly key?: string;
  readonly path?: string;
  readonly name?: string;
  readonly headers?: Record<string, string>;
}

/** Sends a file in a form, as a browser does. */
export async function upload(
  serving: Serving,
  person: string,
  bytes: Buffer,
  { key = randomUUID(), path = '/api/committees/FSU/attachments', name = 'notat.pdf', headers = {} }: Wanted = {},
): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return sendForm(serving, person, form, { key, path, headers });
}

export async function sendForm(
  serving: Serving,
  person: string,
  form: FormData,
  { key = randomUUID(), path = '/api/committees/FSU/attachments', headers = {} }: Wanted = {},
): Promise<Answer> {
  const authorization = `Bearer ${await serving.tokenOf(person)}`;
  const answer = await fetch(`${serving.address}${path}`, {
    method: 'POST',
    headers: { authorization, 'idempotency-key': key, ...headers },
    body: form,
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
}

export async function download(
  serving: Serving,
  person: string | null,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const authorization = person === null ? {} : { authorization: `Bearer ${await serving.tokenOf(person)}` };
  const answer = await fetch(`${serving.address}${path}`, { headers: { ...authorization, ...headers } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
