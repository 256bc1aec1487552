import { createServer } from 'node:net';

/** Below the range that systems give to outgoing connections: what is free stays so until it is used, and used again. */
const FIRST = 10_000;
const LAST = 32_000;

/** A port that was free a moment ago. Several asked for at once differ, since all are held until the last is found. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  try {
    return await Promise.all(servers.map((server) => anyPort(server)));
  } finally {
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  }
}

export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port!;
}

export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listening(server, port);
    return true;
  } catch {
    return false;
  } finally {
    await new Promise((done) => server.close(done));
  }
}

async function anyPort(server: ReturnType<typeof createServer>): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    const found = await listening(server, port).catch(() => null);
    if (found !== null) return found;
  }
  return listening(server, 0);
}

function listening(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
