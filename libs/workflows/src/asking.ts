import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Delivered, Head, DrivingActivities, Untold } from './contract/index.js';

/**
 * Asked at once, as a part of the workflow task under way. Never two at a time: the order in which two end is not always
 * the order in which a replay ends them.
 */
const once = proxyLocalActivities<DrivingActivities>({ startToCloseTimeout: '5s', retry: { maximumAttempts: 1 } });
/** Retried by the server, so that an hour without PostgreSQL leaves one pending activity and not an hour of history. */
const patient = proxyActivities<DrivingActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
});
const persistent = proxyActivities<DrivingActivities>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m', maximumAttempts: 20 },
});

/** Where the stream stands. Asked at once, and as patiently as it takes when the database is away. */
export async function look(stream: string): Promise<Head> {
  try {
    return await once.look(stream);
  } catch (error) {
    if (isCancellation(error)) throw error;
    return patient.look(stream);
  }
}

/** Asked by way of the server, which ends the workflow task under way: signals and timers are heard of between. */
export const lookForMore = (stream: string): Promise<Head> => patient.look(stream);

/** Not retried: whoever asked goes on with the stream's other business and comes back to it. */
export const fallDue = (stream: string): Promise<Head> => once.fallDue(stream, new Date().toISOString());

/** Delivers what can be delivered at once. What cannot be is the first of its lane that failed. */
export async function tell(lanes: readonly (readonly Untold[])[]): Promise<Delivered> {
  try {
    const summary = summaryOf(lanes.flat());
    return await once.deliverAtOnce.executeWithOptions({ summary }, [lanes.map((lane) => lane.map(({ id }) => id))]);
  } catch (error) {
    if (isCancellation(error)) throw error;
    return { told: [], failed: lanes.flatMap((lane) => lane.slice(0, 1).map(({ id }) => id)) };
  }
}

/** Delivers a reaction by an activity that an operator sees pending, until it is given up after some two hours. */
export async function insist({ id, summary }: Untold): Promise<void> {
  try {
    await persistent.deliver.executeWithOptions({ summary }, [id]);
  } catch (error) {
    if (isCancellation(error)) throw error;
    await patient.giveUp(id);
  }
}

/** Temporal keeps 200 bytes of a summary. */
function summaryOf(reactions: readonly Untold[]): string {
  const all = reactions.map(({ summary }) => summary).join(', ');
  return all.length <= 180 ? all : `${reactions.length}: ${all.slice(0, 170)}…`;
}
