import { proxyActivities } from '@temporalio/workflow';
import type { SweepActivities } from './contract/index.js';

const { sweep } = proxyActivities<SweepActivities>({
  startToCloseTimeout: '1m',
  retry: { maximumAttempts: 3 }, // the next sweep is never far off
});
/** After a long outage there may be more: those told here need no telling by the next sweep, which goes on. */
const MOST_BATCHES = 50;

/** Tells again every stream that was not told, or has not done what it was told: one bounded batch after another. */
export async function sweepWorkflow(): Promise<number> {
  let told = 0;
  let after: string | null = null;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const swept: Awaited<ReturnType<SweepActivities['sweep']>> = await sweep(after);
    told += swept.told;
    after = swept.after;
    if (after === null) break;
  }
  return told;
}
