import { CancellationScope, sleep } from '@temporalio/workflow';

/**
 * One durable timer, set for what falls due next. It is left running as long as it is set for the same moment, so that a
 * history shows what was waited for and not one timer a command.
 */
export class AlarmClock {
  private set: { readonly at: number; readonly scope: CancellationScope } | null = null;

  /** Becomes true at that moment. */
  rings = false;

  setFor(at: number, summary: string): void {
    if (this.set?.at === at) return;
    this.set?.scope.cancel();
    this.set = null;
    this.rings = false;
    if (at === Infinity) return;
    const scope = new CancellationScope();
    this.set = { at, scope };
    void scope
      .run(() => sleep(Math.max(1, at - Date.now()), { summary }))
      .then(() => {
        if (this.set?.scope !== scope) return;
        this.set = null;
        this.rings = true;
      })
      .catch(() => {}); // cancelled: another moment was set
  }
}
