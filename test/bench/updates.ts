import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { Community, ENTITIES, openDatabase, Streams } from '@tiltaksmotor/persistence';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { quantile, record } from './figures.js';
import { measuredBody } from './pilots.js';
import type { System } from './system.js';
import { atOnce, sequentially } from './wire.js';

const QUEUE = 'bench-updates';

/** The same command as a Temporal update with an activity around the same transaction: for the record. */
export async function benchUpdates(system: System, pilots: readonly string[]): Promise<void> {
  const db = await openDatabase(system.applicationUrl, { poolSize: 16 });
  const streams = new Streams(db, await Community.open(db), ENTITIES);
  const address = system.temporalAddress;
  const native = await NativeConnection.connect({ address });
  const connection = await Connection.connect({ address });
  const workflowsPath = fileURLToPath(new URL('./update.workflow.js', import.meta.url));
  const worker = await Worker.create({
    connection: native,
    taskQueue: QUEUE,
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger: silent }),
    activities: {
      async execute(stream: string, n: number): Promise<number> {
        const command = { type: 'nameRepresentative', ...measuredBody(n) };
        const answer = await streams.execute(stream, { command, actor: 'leader-harstad', key: randomUUID() });
        return answer.ok ? answer.seq : -1;
      },
    },
  });
  const client = new Client({ connection });
  await worker.runUntil(async () => {
    const handles = await Promise.all(
      pilots.slice(0, 16).map((id) =>
        client.workflow.start('updatedWorkflow', {
          workflowId: `bench/${id}`,
          taskQueue: QUEUE,
          args: [`pilot/${id}`],
        }),
      ),
    );
    const counts = handles.map(() => 0);
    const update = async (lane: number) => {
      counts[lane] = (counts[lane] ?? 0) + 1;
      await handles[lane]?.executeUpdate('command', { args: [counts[lane]] });
    };
    await sequentially(20, () => update(0));
    record(
      'the same as a Temporal update, p50',
      quantile(await sequentially(100, () => update(0)), 0.5),
      'ms',
      'lower',
    );
    record('the same as Temporal updates, 16 at once', await atOnce(16, 5, update), '/s', 'higher');
    for (const handle of handles) await handle.signal('end');
  });
  await connection.close();
  await native.close();
  await db.destroy();
}

const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };
