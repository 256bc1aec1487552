import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { ObjectStoreAddress } from '../documents/object-store.js';

export interface TestObjectStore {
  readonly address: ObjectStoreAddress;
  stop(): Promise<void>;
}

/** An S3 server of the test's own, in a folder that goes away with it. */
export async function startObjectStore(port = 0, folder?: string): Promise<TestObjectStore & { folder: string }> {
  const directory = folder ?? mkdtempSync(join(tmpdir(), 'objects-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port,
    silent: true,
    directory,
    configureBuckets: [{ name: 'tiltaksmotor', configs: [] }],
  });
  const at = (await server.run()) as AddressInfo;
  return {
    folder: directory,
    address: {
      url: `http://127.0.0.1:${at.port}`,
      bucket: 'tiltaksmotor',
      region: 'us-east-1',
      accessKey: 'S3RVER',
      secretKey: 'S3RVER',
    },
    async stop() {
      const closed = server.close();
      server.httpServer.closeAllConnections(); // one that a client keeps would be waited for
      await closed;
      if (folder === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}
