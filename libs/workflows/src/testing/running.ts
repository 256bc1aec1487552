import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { startTemporal, type Temporal } from '@tiltaksmotor/servers';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { TASK_QUEUE, type DrivingActivities } from '../contract/index.js';

Runtime.install({
  logger: new DefaultLogger('ERROR', () => {}),
  telemetryOptions: { logging: { forward: {} } }, // what tests bring about on purpose would fill pages
  shutdownSignals: [],
});

export const bundle = bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('./workflows.ts', import.meta.url)),
  logger: new DefaultLogger('ERROR'),
});

export interface Running {
  readonly client: Client;
  /** Runs a worker with these activities while the story lasts. */
  driven(activities: DrivingActivities, story: () => Promise<void>): Promise<void>;
  tell(stream: string, signal?: string): Promise<void>;
  stop(): Promise<void>;
}

/** A real Temporal server for the workflows of one test file. */
export async function startRunning(settings: Record<string, number> = {}): Promise<Running> {
  const temporal: Temporal = await startTemporal({ settings });
  const connection = await Connection.connect({ address: temporal.address });
  const native = await NativeConnection.connect({ address: temporal.address });
  const client = new Client({ connection });
  return {
    client,
    async driven(activities, story) {
      const worker = await Worker.create({
        connection: native,
        taskQueue: TASK_QUEUE,
        workflowBundle: await bundle,
        activities,
        stickyQueueScheduleToStartTimeout: '1s',
      });
      await worker.runUntil(story());
    },
    async tell(stream, signal = 'news') {
      await client.workflow.signalWithStart('sampleWorkflow', {
        workflowId: stream,
        taskQueue: TASK_QUEUE,
        args: [stream],
        signal,
      });
    },
    async stop() {
      await connection.close();
      await native.close();
      await temporal.stop();
    },
  };
}

export const newStream = (): string => `sample/${randomUUID()}`;

export async function until(holds: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${String(holds)}`);
    await sleep(20);
  }
}
