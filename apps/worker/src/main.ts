import { makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { ENTITIES } from '@tiltaksmotor/persistence';
import { ConfigurationProblem, readConfig } from './config.js';
import { openLog, temporalLogger } from './log.js';
import { run } from './run.js';

try {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  Runtime.install({
    logger: temporalLogger(log.child({ part: 'temporal' })),
    shutdownSignals: [], // ours are below: there is more to stop than the SDK's workers
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
      ...(config.metricsAddress === null ? {} : { metrics: { prometheus: { bindAddress: config.metricsAddress } } }),
    },
  });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      log.info({ signal }, 'stopping when what is under way is done');
      stop.abort();
    });
  }
  await run(config, ENTITIES, log, stop.signal);
  process.exit(0); // the SDK's native threads would otherwise keep the process for some seconds
} catch (error) {
  if (!(error instanceof ConfigurationProblem)) throw error;
  console.error(error.message);
  process.exit(2);
}
