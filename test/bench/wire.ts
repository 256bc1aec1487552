import { Agent, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly tag: string | undefined;
}
export type Send = (path: string, body?: string, headers?: Readonly<Record<string, string>>) => Promise<Answered>;

/** A client as thin as the measured servers deserve: node's own, with connections kept open. */
export function wireTo(port: number, connections: number): { send: Send; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send: Send = (path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const type =
        body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const options = {
        host: '127.0.0.1',
        port,
        path,
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...headers, ...type },
      };
      const sent = request(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const { statusCode: status = 0, headers } = answer;
          resolve({ status, body: Buffer.concat(parts).toString(), tag: headers.etag });
        });
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
}

/** Milliseconds each of `times` calls took, one after the other. */
export async function sequentially(times: number, call: (n: number) => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await call(n);
    took.push(performance.now() - began);
  }
  return took;
}

/** Calls a second, with `lanes` of them under way at any time for so long. */
export async function atOnce(
  lanes: number,
  seconds: number,
  call: (lane: number, n: number) => Promise<void>,
): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let done = 0;
  const lane = async (id: number) => {
    for (let n = 0; performance.now() < until; n++, done++) await call(id, n);
  };
  await Promise.all(Array.from({ length: lanes }, (_, id) => lane(id)));
  return done / ((performance.now() - began) / 1000);
}
