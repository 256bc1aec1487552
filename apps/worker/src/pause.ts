import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, but no longer than until told to stop. */
export const pause = (ms: number, stop: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal: stop }).catch(() => {});

/** Tries until it succeeds, more and more seldom, saying once what is missing and once that it is there. */
export async function patiently<T>(
  what: string,
  attempt: () => Promise<T>,
  log: { warn(detail: object, message: string): void; info(message: string): void },
  stop: AbortSignal,
): Promise<T | null> {
  for (let failures = 0; !stop.aborted; failures++) {
    try {
      const result = await attempt();
      if (failures > 0) log.info(`${what} is there`);
      return result;
    } catch (error) {
      if (failures === 0) log.warn({ err: error }, `waiting for ${what}`);
      await pause(Math.min(3000, 200 * 1.5 ** failures), stop);
    }
  }
  return null;
}
