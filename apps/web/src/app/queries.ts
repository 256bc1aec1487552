import { QueryClient } from '@tanstack/react-query';
import { meMeQueryKey } from '../api/@tanstack/react-query.gen.js';
import { client } from '../api/client.gen.js';
import { language } from './words.js';

/** What the API answers instead of doing what it was asked. `detail` is a sentence for people. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Of the sentence. */
  readonly language?: string;
  /** What is wrong with a file, each as a sentence. */
  readonly faults?: readonly { readonly detail: string }[];
  /** What is wrong with single fields of what was sent: `at` is a JSON pointer. */
  readonly errors?: readonly { readonly at: string; readonly kind: string; readonly detail: string }[];
}
export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;

client.setConfig({
  baseUrl: '',
  credentials: 'same-origin',
  throwOnError: true,
  fetch: fetchUnlessSame,
});
client.interceptors.request.use((request) => {
  request.headers.set('accept-language', language());
  return request;
});

client.interceptors.error.use((error, response: Response | undefined) => {
  const said = response?.headers.get('content-language');
  return isProblem(error) && said != null ? { ...error, language: said } : error;
});

/** What is refused stays refused; what did not come is asked for again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (times, error) => !isProblem(error) && times < 3, staleTime: 5000 },
    // Without a network it is refused at once, and whoever gave it gives it again: nobody waits for what is never sent.
    mutations: { retry: false, networkMode: 'always' },
  },
});

/**
 * A login that ran out in the middle of something, or a role that ended: who I am is asked again, and the answer is to log
 * in on top of it, or why there is no more to see.
 */
client.interceptors.response.use((response, request) => {
  if ((response.status === 401 || response.status === 403) && !request.url.endsWith('/api/me'))
    void queries.invalidateQueries({ queryKey: meMeQueryKey() });
  return response;
});

interface Answered {
  readonly tag: string;
  readonly body: string;
  readonly type: string;
}
/** Answers of this window, by what was asked, the last at the end: in memory alone, as none may be kept. */
const answered = new Map<string, Answered>();
const MOST = 100;

/** Fetches, but for what this window was answered before and is still so: that is said without being sent again. */
async function fetchUnlessSame(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (request.method !== 'GET') return fetch(request);
  const asked = `${request.headers.get('accept-language') ?? ''} ${request.url}`;
  const before = answered.get(asked);
  if (before !== undefined) request.headers.set('if-none-match', before.tag);
  const response = await fetch(request);
  if (response.status === 304 && before !== undefined)
    return new Response(before.body, { headers: { 'content-type': before.type } });
  await remember(asked, response);
  return response;
}

/** Weak tags are of the content; others are of a version, and say less. */
async function remember(asked: string, response: Response): Promise<void> {
  const tag = response.headers.get('etag');
  answered.delete(asked);
  if (!response.ok || tag === null || !tag.startsWith('W/')) return;
  const type = response.headers.get('content-type') ?? '';
  answered.set(asked, { tag, type, body: await response.clone().text() });
  const [oldest] = answered.keys();
  if (answered.size > MOST && oldest !== undefined) answered.delete(oldest);
}
