import { Client, Connection } from '@temporalio/client';

/** Works with Temporal as an operator would. */
export async function asOperator<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

/** The schedule's next sweep, at once: for tests that need not wait a minute for it. */
export const sweepNow = (address: string): Promise<void> =>
  asOperator(address, ({ schedule }) => schedule.getHandle('sweep').trigger());

/** Streams whose workflow could not go on with its history, and why. */
export async function stuck(client: Client, streams: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    streams.map(async (stream) => {
      const { events = [] } = await client.workflow.getHandle(stream).fetchHistory();
      const failed = (events ?? []).filter(({ workflowTaskFailedEventAttributes: task }) => task != null);
      const why = failed.map((event) => event.workflowTaskFailedEventAttributes?.failure?.message ?? '?');
      // Something came just as the workflow was about to end or continue as new; the server has it look once more.
      return why.filter((message) => message !== 'UnhandledCommand').map((message) => `${stream}: ${message}`);
    }),
  );
  return found.flat();
}
