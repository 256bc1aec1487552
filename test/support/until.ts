import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds, and says what was waited for in vain. Whatever throws meanwhile does not hold yet. */
export async function until(what: string, holds: () => Promise<boolean>, ms = 30_000): Promise<void> {
  const end = performance.now() + ms;
  let thrown: unknown;
  for (;;) {
    try {
      if (await holds()) return;
      thrown = undefined;
    } catch (error) {
      thrown = error;
    }
    if (performance.now() > end) throw new Error(`waited ${ms / 1000} s in vain: ${what}`, { cause: thrown });
    await sleep(100);
  }
}
