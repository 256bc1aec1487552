import { Unstartable } from '@tiltaksmotor/servers';

const PATIENCE_MS = 90_000;

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
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Unstartable(`Not everything was ready in ${PATIENCE_MS / 1000} seconds (${missing}).`);
}
