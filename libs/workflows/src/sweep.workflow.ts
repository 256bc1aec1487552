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
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const swept = await sweep();
    told += swept.told;
    if (!swept.more) break;
  }
  return told;
}
