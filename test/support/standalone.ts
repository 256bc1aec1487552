import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const mainProgram = fileURLToPath(import.meta.resolve('@tiltaksmotor/standalone/main'));

/** `npm start`, as a person has it before them: a process, what it says, and how it ends. */
export class Standalone {
  readonly #child: ChildProcess;
  readonly exited: Promise<number | null>;
  output = '';

  constructor(
    readonly dataDir: string,
    readonly port: number,
    env: Record<string, string> = {},
    node = process.execPath,
  ) {
    this.#child = spawn(node, [mainProgram], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.exited = once(this.#child, 'close').then(([code]) => code as number | null);
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Until it says so; when it ends before that, what it said is the reason. */
  async says(words: string, withinMs = 120_000): Promise<void> {
    const until = Date.now() + withinMs;
    while (!this.output.includes(words)) {
      if (this.#child.exitCode !== null) throw new Error(`It ended without saying "${words}":\n${this.output}`);
      if (Date.now() > until) throw new Error(`It did not say "${words}" in ${withinMs} ms:\n${this.output}`);
      await new Promise((wake) => setTimeout(wake, 25));
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async stop(): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGTERM');
    return this.exited;
  }
}
