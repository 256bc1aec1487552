import { type Child, Unstartable } from '@tiltaksmotor/servers';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 100;

/** Until the API says that it, PostgreSQL, Temporal and a worker are all there. */
export async function untilReady(address: string, aborted: AbortSignal, lastWords: () => string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let missing = 'the API does not answer';
  while (Date.now() < until) {
    aborted.throwIfAborted();
    try {
      const answer = await fetch(`${address}/api/health/ready`, { signal: AbortSignal.timeout(5_000) });
      const body = (await answer.json()) as { status?: string; missing?: string[] };
      if (answer.ok && body.status === 'ready') return;
      missing = `missing: ${body.missing?.join(', ') ?? 'unknown'}`;
    } catch {
      missing = `the API does not answer: ${lastWords()}`;
    }
    await sleep(LOOK_EVERY_MS);
  }
  throw new Unstartable(`Not everything was ready in ${PATIENCE_MS / 1000} seconds (${missing}).`);
}

/** Until this very API answers people: the process that had the port before it is gone when it starts. */
export async function untilAnswering(address: string, api: Child): Promise<void> {
  while (api.running) {
    const answered = await fetch(`${address}/api/health/live`, { signal: AbortSignal.timeout(5_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error('it ended');
}

/** A worker that holds out this long found nothing wrong with its settings or with itself. */
const STEADY_AFTER_MS = 5_000;

export async function untilSteady(): Promise<void> {
  await sleep(STEADY_AFTER_MS, undefined, { ref: false });
}
