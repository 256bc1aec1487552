import { heartbeat } from '@temporalio/activity';

const EVERY_MS = 3000;

/** Tells Temporal meanwhile that this worker lives, so that it soon knows when it does not. */
export async function whileBeating<T>(work: () => Promise<T>): Promise<T> {
  const beating = setInterval(() => heartbeat(), EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
}
