import { expect } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Serving } from './serving.js';

const SOMEBODY_ELSE = 'leader-senja';

/** Goes on asking for one's desk while the work lasts; how long the longest wait was. */
export async function askedMeanwhile(serving: Serving, work: () => Promise<void>): Promise<number> {
  let [goesOn, longest] = [true, 0];
  const done = work().finally(() => (goesOn = false));
  const authorization = `Bearer ${await serving.tokenOf(SOMEBODY_ELSE)}`;
  while (goesOn) {
    const began = performance.now();
    const { status } = await fetch(`${serving.address}/api/me`, { headers: { authorization } });
    expect(status).toBe(200);
    longest = Math.max(longest, performance.now() - began);
    await pause(20);
  }
  await done;
  return longest;
}
