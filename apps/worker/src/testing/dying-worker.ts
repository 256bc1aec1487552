/** A worker that is killed the moment it has started a process, before it could say so: a program of tests. */
import { NativeConnection } from '@temporalio/worker';
import { Community, openDatabase, Streams } from '@tiltaksmotor/persistence';
import { startProcess, Telling, temporalClient } from '@tiltaksmotor/telling';
import { createWorker } from '../engine.js';
import { sample } from './sample.js';

const { DATABASE_URL = '', TEMPORAL_ADDRESS = '', BUNDLE = '' } = process.env;
const db = await openDatabase(DATABASE_URL);
const streams = new Streams(db, await Community.open(db), [{ entity: sample }]);
const client = temporalClient(TEMPORAL_ADDRESS, 'default');
const worker = await createWorker({
  connection: await NativeConnection.connect({ address: TEMPORAL_ADDRESS }),
  namespace: 'default',
  bundle: BUNDLE,
  streams: streams.activities(
    () => {},
    async (starting) => {
      await startProcess(client, starting);
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => {}); // a signal to oneself is heard a moment later
    },
  ),
  untold: () => Promise.resolve([]),
  telling: new Telling(client),
  searchable: () => true,
});
await worker.run();
