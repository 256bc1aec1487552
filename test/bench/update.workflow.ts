import {
  allHandlersFinished,
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';

const { execute } = proxyActivities<{ execute(stream: string, n: number): Promise<number> }>({
  startToCloseTimeout: '10s',
});

/** The shape that was left: a command as an update of the workflow, with the transaction as its activity. For the record. */
export async function updatedWorkflow(stream: string): Promise<void> {
  let over = false;
  setHandler(defineUpdate<number, [number]>('command'), (n) => execute(stream, n));
  setHandler(defineSignal('end'), () => {
    over = true;
  });
  await condition(() => over && allHandlersFinished());
}
