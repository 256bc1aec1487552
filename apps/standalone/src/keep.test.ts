import { afterEach, expect, test } from '@jest/globals';
import { startChild } from '@tiltaksmotor/servers';
import { setTimeout as sleep } from 'node:timers/promises';
import { keep, type Kept } from './keep.js';

let kept: Kept | undefined;
afterEach(() => kept?.stop());

/** A process that lives until it is killed, or ends by itself at once; and how long each new one of it was waited for. */
async function keeping({ lives, isReady }: { lives: boolean; isReady: boolean }) {
  const waits: number[] = [];
  let pid = 0;
  let endedAt = 0;
  const program = lives ? 'setInterval(() => {}, 1000)' : '';
  kept = await keep(
    {
      title: 'The sample',
      start: () => startChild(process.execPath, ['-e', program]),
      ready: () => (isReady ? Promise.resolve() : new Promise(() => {})),
    },
    {
      onStarted(started) {
        pid = started;
        if (endedAt > 0) waits.push(Date.now() - endedAt);
      },
      onEnded: () => (endedAt = Date.now()),
    },
  );
  const times = async (n: number, act = () => {}) => {
    while (waits.length < n) {
      const before = waits.length;
      act();
      while (waits.length === before) await sleep(10);
    }
    return waits;
  };
  return { times, kill: () => process.kill(pid, 'SIGKILL') };
}

test('a part that was at work is started again at once, however often it is killed', async () => {
  const { times, kill } = await keeping({ lives: true, isReady: true });
  const waits = await times(7, kill);
  // After as many deaths, one that never got to work is waited for more than ten seconds.
  for (const wait of waits) expect(wait).toBeLessThan(3_000);
});

test('a part that ends before it gets to work is waited for, twice as long each time', async () => {
  const { times } = await keeping({ lives: false, isReady: false });
  const waits = await times(4);
  for (const [n, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(100 * 2 ** (n + 1) - 20);
});
