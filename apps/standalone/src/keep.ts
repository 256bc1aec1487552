import type { Child, Exit } from '@tiltaksmotor/servers';

export interface Part {
  title: string;
  start(): Promise<Child>;
  /** Until it does its work. Without, it does as soon as it is started. */
  ready?(child: Child): Promise<void>;
}

export interface Kept {
  stop(): Promise<void>;
  kill(): void;
}

export interface Watch {
  /** It runs, with this process; also each time it was started again. */
  onStarted(pid: number): void;
  /** It ended and nobody asked it to. */
  onEnded(exit: Exit): void;
}

const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Starts a part and starts it again whenever it ends, until told to stop. At once where it had been at work: whatever ended it,
 * people wait. One that ends before that has something wrong with it, and is given longer and longer.
 */
export async function keep(part: Part, watch: Watch): Promise<Kept> {
  let stopping = false;
  let wake = () => {};
  let { child, wasReady } = await begun();
  watch.onStarted(child.pid);
  const watching = restartUntilStopped();
  return {
    async stop() {
      stopping = true;
      wake();
      await child.stop();
      await watching;
    },
    kill() {
      stopping = true;
      wake();
      void child.kill();
    },
  };

  async function begun() {
    const started = await part.start();
    let isReady = part.ready === undefined;
    void part.ready?.(started).then(
      () => (isReady = true),
      () => {}, // it ended, and why is for the log
    );
    return { child: started, wasReady: () => isReady };
  }

  async function restartUntilStopped(): Promise<void> {
    let failures = 0;
    for (;;) {
      const exit = await child.exited;
      if (stopping) return;
      watch.onEnded(exit);
      failures = wasReady() ? 0 : failures + 1;
      do {
        await pause(Math.min(SHORTEST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS));
        if (stopping) return;
        failures++;
      } while (!(await startedAgain()));
      // Counted when it ends.
      failures--;
    }
  }

  async function startedAgain(): Promise<boolean> {
    try {
      ({ child, wasReady } = await begun());
    } catch {
      return false;
    }
    // Told to stop while it was starting: then it stops like the rest.
    if (stopping) await child.stop();
    else watch.onStarted(child.pid);
    return true;
  }

  function pause(ms: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }
}
