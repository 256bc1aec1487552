import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${String(holds)}`);
    await sleep(25);
  }
}
