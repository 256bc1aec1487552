import type { Child, Exit } from '@tiltaksmotor/servers';

export interface Part {
  title: string;
  start(): Promise<Child>;
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

const LONGEST_PAUSE_MS = 10_000;
/** One that held out this long had nothing wrong with it: the next start is at once again. */
const HEALTHY_AFTER_MS = 60_000;

/** Starts a part and starts it again whenever it ends, until told to stop. */
export async function keep(part: Part, watch: Watch): Promise<Kept> {
  let child = await part.start();
  let stopping = false;
  let wake = () => {};
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

  async function restartUntilStopped(): Promise<void> {
    let failures = 0;
    for (;;) {
      const since = Date.now();
      const exit = await child.exited;
      if (stopping) return;
      watch.onEnded(exit);
      failures = Date.now() - since > HEALTHY_AFTER_MS ? 0 : failures + 1;
      do {
        await pause(Math.min(100 * 2 ** failures, LONGEST_PAUSE_MS));
        if (stopping) return;
        failures++;
      } while (!(await startedAgain()));
    }
  }

  async function startedAgain(): Promise<boolean> {
    try {
      child = await part.start();
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
