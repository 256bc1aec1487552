import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { TASK_QUEUE, workflowTypeOfProcess } from '@tiltaksmotor/workflows/contract';

/** A process as a stream's reaction asks for it. The same `id` again is the same process. */
export interface ProcessToStart {
  readonly process: string;
  readonly id: string;
  readonly input: Readonly<Record<string, string | number | null>>;
}

/** Shorter than what is delivered at once may take. */
const TIMEOUT_MS = 3000;

/** Starts a process as a workflow of its own; one that was started already, and may have ended since, is left at that. */
export async function startProcess(client: Client, { process, id, input }: ProcessToStart): Promise<void> {
  try {
    await client.withDeadline(Date.now() + TIMEOUT_MS, () =>
      client.workflow.start(workflowTypeOfProcess(process), {
        workflowId: `${process}/${id}`,
        taskQueue: TASK_QUEUE,
        args: [input],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
