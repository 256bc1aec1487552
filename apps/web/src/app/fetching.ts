interface Answered {
  readonly tag: string;
  readonly body: string;
  readonly type: string;
}
/** Answers of this window, by what was asked, the last at the end: in memory alone, as none may be kept. */
const answered = new Map<string, Answered>();
const MOST = 100;

/** Fetches, but for what this window was answered before and is still so: that is said without being sent again. */
export async function fetchUnlessSame(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
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
