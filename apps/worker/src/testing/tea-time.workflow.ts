import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { PaperActivities } from '@tiltaksmotor/workflows/contract';

const { answerStream } = proxyActivities<PaperActivities>({ startToCloseTimeout: '30s' });

/** A process as short as can be: it tells the sample that it has been. */
export async function teaTimeWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  await answerStream(stream, { type: 'noteBrewed' }, workflowInfo().workflowId);
}
