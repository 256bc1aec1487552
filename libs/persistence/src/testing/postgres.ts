import { startPostgres } from '@tiltaksmotor/servers';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestServer {
  /** The address of its database, as the server's superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL server of the test's own, in a folder that goes away with it. */
export async function startTestServer(fsync = false): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'persistence-'));
  const server = await startPostgres({ dataDir, fsync, maxConnections: 60 });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
