import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again until something has come to pass, which nobody here brings about: a timer, a worker, a mail. */
export async function until<T>(what: string, look: () => Promise<T | false | undefined>, seconds = 60): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(200)) {
    const found = await look();
    if (found !== false && found !== undefined) return found;
  }
  throw new Error(`Det ventede skjedde ikke på ${seconds} sekunder: ${what}.`);
}
