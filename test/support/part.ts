import type { Child } from '@tiltaksmotor/servers';

/** One program of an installation, that can end in every way and be started again where it was. */
export class Part {
  private child: Child | null = null;

  constructor(private readonly begin: () => Promise<Child>) {}

  async start(): Promise<void> {
    this.child ??= await this.begin();
  }

  /** Asked to end, as an operator would. */
  stop(): Promise<void> {
    return this.ended((child) => child.stop());
  }

  /** As by a crash. */
  kill(): Promise<void> {
    return this.ended((child) => child.kill());
  }

  private async ended(end: (child: Child) => Promise<unknown>): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child !== null) await end(child);
  }
}
