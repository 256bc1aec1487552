import { type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A server process that we started and therefore end. */
export interface Child {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  readonly running: boolean;
  /** Asks it to end, waits, and ends it the hard way if it has not. */
  stop(signal?: NodeJS.Signals, graceMs?: number): Promise<Exit>;
  /** As a crash would: at once, with nothing said. */
  kill(): Promise<Exit>;
}

export interface ChildOptions extends Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'> {
  /** Where its output goes: appended to this file, so that it is kept even when we are killed. Without: nowhere. */
  log?: string | undefined;
  /** Open descriptors handed down as 3, 4, … */
  descriptors?: readonly number[];
}

export function startChild(command: string, args: readonly string[], options: ChildOptions = {}): Promise<Child> {
  const { log, descriptors = [], ...spawnOptions } = options;
  const output = log === undefined ? 'ignore' : openSync(log, 'a');
  const child = spawn(command, args, {
    ...spawnOptions,
    // A group of its own: Ctrl-C in the terminal reaches only us, and we end our children in the right order.
    detached: true,
    stdio: ['ignore', output, output, ...descriptors],
  });
  if (typeof output === 'number') closeSync(output);

  const exited = new Promise<Exit>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () =>
      resolve({
        pid: child.pid!,
        exited,
        get running() {
          return child.exitCode === null && child.signalCode === null;
        },
        async stop(signal = 'SIGTERM', graceMs = 10_000) {
          child.kill(signal);
          const hard = setTimeout(() => child.kill('SIGKILL'), graceMs);
          const exit = await exited;
          clearTimeout(hard);
          return exit;
        },
        kill() {
          child.kill('SIGKILL');
          return exited;
        },
      }),
    );
  });
}
