import { rmSync } from 'node:fs';

export default async function stopServers() {
  const { postgres, temporal, dataDir } = globalThis.testServers;
  await Promise.all([postgres.stop(), temporal.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
}
