import { resolve } from 'node:path';
import { Unstartable } from '@tiltaksmotor/servers';

export interface Config {
  /** Where the API listens; every other port is found free. */
  port: number;
  dataDir: string;
  /** A Temporal server that runs already; without, one of our own is started. */
  temporalAddress: string | undefined;
  temporalNamespace: string;
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Unstartable(`PORT is "${env['PORT']}": give a number from 1 to 65535.`);
  }
  const temporalAddress = env['TEMPORAL_ADDRESS'] || undefined;
  if (temporalAddress && !/^\S+:\d+$/.test(temporalAddress)) {
    throw new Unstartable(`TEMPORAL_ADDRESS is "${temporalAddress}": give it as host:port.`);
  }
  return {
    port,
    dataDir: resolve(env['DATA_DIR'] || '.data'),
    temporalAddress,
    temporalNamespace: env['TEMPORAL_NAMESPACE'] || 'default',
  };
}
