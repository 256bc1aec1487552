import { Agent, request } from 'node:http';
import { connect } from 'node:net';

export interface Sent {
  readonly method: string;
  /** As it goes over the wire: nothing is put right on its way. */
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}
export interface Came {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export const send = (address: string, { method, path, headers = {}, body }: Sent): Promise<Came> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request(
      { agent, host: hostname, port, method, path, headers: { ...length, ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }),
        );
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });

/** Bytes that need not be HTTP, and whatever comes back before the server closes. */
export const sendBytes = (address: string, bytes: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    let came = '';
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.on('data', (part) => (came += part.toString()));
    socket.on('close', () => resolve(came));
    socket.on('error', reject);
  });

export const letGo = (): void => agent.destroy();
