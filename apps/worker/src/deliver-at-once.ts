import type { Delivered } from '@tiltaksmotor/workflows/contract';

/** So that a workflow hears of signals and deadlines in between, however much it has to tell. */
const TIME_MS = 1000;
/** Each holds a connection of the pool. */
const LANES_AT_ONCE = 4;

/** Delivers each lane's reactions in order, until one fails or time is up. What was not tried is in neither list. */
export async function deliverAtOnce(
  lanes: readonly (readonly string[])[],
  deliver: (reaction: string) => Promise<void>,
): Promise<Delivered> {
  const end = Date.now() + TIME_MS;
  const told: string[] = [];
  const failed: string[] = [];
  const next = lanes[Symbol.iterator]();

  async function tellLanes(): Promise<void> {
    for (let lane = next.next(); !lane.done; lane = next.next()) await tellLane(lane.value);
  }
  async function tellLane(lane: readonly string[]): Promise<void> {
    for (const id of lane) {
      if (Date.now() > end) return;
      try {
        await deliver(id);
      } catch {
        failed.push(id);
        return;
      }
      told.push(id);
    }
  }
  await Promise.all(Array.from({ length: LANES_AT_ONCE }, tellLanes));
  return { told, failed };
}
