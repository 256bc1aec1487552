import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { MAIL, TASK_QUEUE, type MailActivities } from './contract/index.js';
import { Memory } from './testing/memory.js';
import { bundle, startRunning, until, type Running } from './testing/running.js';

jest.setTimeout(120_000);
let running: Running;
beforeAll(async () => {
  running = await startRunning({ 'limit.historyCount.suggestContinueAsNew': 60 });
});
afterAll(() => running.stop());

/** A ledger as the database would show it: mails that wait from a moment on, and what was sent. */
class Ledger {
  readonly waiting = new Map<string, number>();
  readonly sent: string[] = [];
  most = 0;
  /** A mail is under way until so many have been at once, or for a second: on a busy machine they begin one after the other. */
  together = 1;
  failing: (id: string) => boolean = () => false;
  private underWay = 0;

  queue(count: number, from = Date.now()): void {
    for (let n = 0; n < count; n++) this.waiting.set(randomUUID(), from);
  }

  readonly activities = {
    ...new Memory(),
    mailsToSend: () => {
      const now = Date.now();
      const due = [...this.waiting].filter(([, from]) => from <= now).map(([id]) => id);
      const later = [...this.waiting.values()].filter((from) => from > now);
      const again = later.length === 0 ? null : new Date(Math.min(...later)).toISOString();
      return Promise.resolve({ ids: due.slice(0, 50), again });
    },
    sendMail: async (id: string) => {
      this.most = Math.max(this.most, ++this.underWay);
      const began = Date.now();
      do await new Promise((wake) => setTimeout(wake, 5));
      while (this.most < this.together && Date.now() - began < 1_000);
      this.underWay -= 1;
      if (this.failing(id)) throw new Error('the database is away');
      this.waiting.delete(id);
      this.sent.push(id);
    },
  } satisfies MailActivities;
}

const told = (workflowId: string) =>
  running.client.workflow.signalWithStart(MAIL.workflowType, {
    workflowId,
    taskQueue: TASK_QUEUE,
    args: [workflowId],
    signal: MAIL.signal,
  });
const ended = async (workflowId: string): Promise<boolean> =>
  (await running.client.workflow.getHandle(workflowId).describe()).status.name === 'COMPLETED';

test('all that wait are sent, five at a time, and then it ends; told again, it begins anew', async () => {
  const ledger = new Ledger();
  ledger.together = 5;
  const id = `mail/${randomUUID()}`;
  ledger.queue(70);
  await running.driven(ledger.activities as never, async () => {
    await told(id);
    await until(() => ended(id));
    expect([ledger.sent.length, new Set(ledger.sent).size, ledger.most]).toEqual([70, 70, 5]);
    ledger.queue(3);
    await told(id);
    await until(async () => ledger.sent.length === 73 && (await ended(id)));
  });
});

test('it waits for what is to be tried again, and is woken by what comes meanwhile', async () => {
  const ledger = new Ledger();
  const id = `mail/${randomUUID()}`;
  const later = Date.now() + 6000;
  ledger.queue(1, later);
  await running.driven(ledger.activities as never, async () => {
    await told(id);
    await until(
      async () =>
        (await running.client.workflow.getHandle(id).fetchHistory()).events?.some(
          (e) => e.timerStartedEventAttributes,
        ) === true,
    );
    ledger.queue(2);
    await told(id);
    await until(() => ledger.sent.length === 2);
    expect(Date.now()).toBeLessThan(later);
    await until(() => ledger.sent.length === 3);
    expect(Date.now()).toBeGreaterThanOrEqual(later);
    await until(() => ended(id));
  });
});

test('a mail that cannot be tried holds up no other, and its history can be replayed', async () => {
  const ledger = new Ledger();
  const id = `mail/${randomUUID()}`;
  ledger.queue(4);
  const [stuck] = [...ledger.waiting.keys()];
  let tries = 0;
  ledger.failing = (mail) => mail === stuck && ++tries <= 3;
  await running.driven(ledger.activities as never, async () => {
    await told(id);
    await until(() => ended(id), 60_000);
  });
  expect([tries, ledger.sent.at(-1)]).toEqual([4, stuck]);
  const history = await running.client.workflow.getHandle(id).fetchHistory();
  await expect(Worker.runReplayHistory({ workflowBundle: await bundle }, history, id)).resolves.toBeUndefined();
});
