import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** It brings no types of its own. */
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
  readonly httpServer: Server;
};

/** An S3 server of the test's own; `environment` is how the API finds it. */
export async function startObjectStore(port = 0) {
  const directory = mkdtempSync(join(tmpdir(), 'objects-'));
  const configureBuckets = [{ name: 'tiltaksmotor', configs: [] }];
  const server = new S3rver({ address: '127.0.0.1', port, silent: true, directory, configureBuckets });
  const at = await server.run();
  return {
    port: at.port,
    environment: {
      OBJECT_STORE_URL: `http://127.0.0.1:${at.port}`,
      OBJECT_STORE_BUCKET: 'tiltaksmotor',
      OBJECT_STORE_ACCESS_KEY: 'S3RVER',
      OBJECT_STORE_SECRET_KEY: 'S3RVER',
    },
    async stop() {
      const closed = server.close();
      server.httpServer.closeAllConnections(); // one that a client keeps would be waited for
      await closed;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
