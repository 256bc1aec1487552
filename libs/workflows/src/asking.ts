import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Head, StreamActivities } from './contract/index.js';

const quick = proxyLocalActivities<StreamActivities>({
  startToCloseTimeout: '5s',
  retry: { maximumAttempts: 2, initialInterval: '200ms' },
});
/** Retried by the server, so that an hour without PostgreSQL leaves one pending activity and not an hour of history. */
const patient = proxyActivities<StreamActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
});

/** Asked by way of the server, which ends the workflow task under way: signals and timers are heard of between. */
export const lookForMore = (stream: string): Promise<Head> => patient.look(stream);

/** Where the stream stands. Asked at once, and as patiently as it takes when the database is away. */
export async function look(stream: string): Promise<Head> {
  try {
    return await quick.look(stream);
  } catch (error) {
    if (isCancellation(error)) throw error;
    return patient.look(stream);
  }
}

/** Not retried for long: whoever asked goes on with the stream's other business and comes back to it. */
export const fallDue = (stream: string): Promise<Head> => quick.fallDue(stream, new Date().toISOString());

const once = proxyLocalActivities<StreamActivities>({ startToCloseTimeout: '5s', retry: { maximumAttempts: 1 } });
const persistent = proxyActivities<StreamActivities>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m', maximumAttempts: 20 },
});

/** Delivers a reaction: at once, or else by an activity that an operator sees pending, given up after some two hours. */
export async function tell(reaction: string, summary: string): Promise<void> {
  try {
    if (await isDelivered(reaction, summary)) return;
    await persistent.deliver.executeWithOptions({ summary }, [reaction]);
  } catch (error) {
    if (isCancellation(error)) throw error;
    await quick.giveUp(reaction).catch(() => patient.giveUp(reaction));
  }
}

async function isDelivered(reaction: string, summary: string): Promise<boolean> {
  try {
    await once.deliver.executeWithOptions({ summary }, [reaction]);
    return true;
  } catch (error) {
    if (isCancellation(error)) throw error;
    return false;
  }
}
