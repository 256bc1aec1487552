import { parentPort, workerData } from 'node:worker_threads';
import { setTimeout as pause } from 'node:timers/promises';

/** What an answer took, in milliseconds, and when it came. */
export interface Wait {
  readonly at: number;
  readonly took: number;
}

/**
 * Asks an address every 20 ms until it is told to stop, on a thread of its own: what keeps the thread busy that sends large
 * files must not count as the server's.
 */
const { address } = workerData as { readonly address: string };
const waits: Wait[] = [];
let goesOn = true;
parentPort?.once('message', () => (goesOn = false));
while (goesOn) {
  const began = performance.now();
  await (await fetch(address)).text();
  waits.push({ at: Date.now(), took: performance.now() - began });
  await pause(20);
}
parentPort?.postMessage(waits);
