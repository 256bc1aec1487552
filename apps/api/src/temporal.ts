import { temporalClient } from '@tiltaksmotor/telling';
import type { Client } from '@temporalio/client';
import type { Config } from './config.js';

/** Temporal's own number for the queue of work that workflows do. */
const WORKFLOW_TASKS = 1;

/** Temporal, connected to when it is first needed. The API works without it. */
export class Temporal {
  readonly client: Client;

  constructor(private readonly config: Config['temporal']) {
    this.client = temporalClient(config.address, config.namespace);
  }

  /** When a worker last asked for work, in milliseconds; null where none has. */
  workerLastSeen(taskQueue: string, patienceMs: number): Promise<number | null> {
    return this.client.withDeadline(Date.now() + patienceMs, async () => {
      const { pollers } = await this.client.workflowService.describeTaskQueue({
        namespace: this.config.namespace,
        taskQueue: { name: taskQueue },
        taskQueueType: WORKFLOW_TASKS,
      });
      const times = (pollers ?? []).map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000);
      return times.length === 0 ? null : Math.max(...times);
    });
  }

  close(): Promise<void> {
    return this.client.connection.close();
  }
}
