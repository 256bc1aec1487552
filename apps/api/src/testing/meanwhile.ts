import { expect } from '@jest/globals';
import { threadTime } from '@tiltaksmotor/persistence/testing/thread-time';
import { setTimeout as pause } from 'node:timers/promises';
import type { Serving } from './serving.js';

const SOMEBODY_ELSE = 'leader-senja';

/**
 * Goes on asking for one's desk while the work lasts. Answers for how many milliseconds of its processor's time the API was
 * held at most by one thing, in which it could not have answered.
 */
export async function heldMeanwhile(serving: Serving, work: () => Promise<void>): Promise<number> {
  let [goesOn, longest, last] = [true, 0, threadTime()];
  const turn = setInterval(() => {
    const now = threadTime();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  const done = work().finally(() => (goesOn = false));
  const authorization = `Bearer ${await serving.tokenOf(SOMEBODY_ELSE)}`;
  while (goesOn) {
    const { status } = await fetch(`${serving.address}/api/me`, { headers: { authorization } });
    expect(status).toBe(200);
    await pause(20);
  }
  clearInterval(turn);
  await done;
  return longest;
}
