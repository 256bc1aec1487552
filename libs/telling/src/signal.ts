import type { Client } from '@temporalio/client';
import { TASK_QUEUE, workflowTypeOf } from '@tiltaksmotor/workflows/contract';

/** Tells the stream's workflow by a signal, starting it where there is none. */
export async function signalStream(client: Client, stream: string, signal: string, timeoutMs = 5000): Promise<void> {
  await client.withDeadline(Date.now() + timeoutMs, () =>
    client.workflow.signalWithStart(workflowTypeOf(stream), {
      workflowId: stream,
      taskQueue: TASK_QUEUE,
      args: [stream],
      signal,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    }),
  );
}
