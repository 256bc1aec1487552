import {
  condition,
  continueAsNew,
  isCancellation,
  log,
  proxyActivities,
  setDefaultSignalHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { MailActivities } from './contract/index.js';

/** As patient as an outage of the database is long: one pending activity, and not an hour of history. */
const { mailsToSend } = proxyActivities<MailActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
});
/**
 * One attempt at a mail. Begun again after a worker's death it does nothing, since the ledger says that it was begun; the
 * few retries are for a database that was away before anything was sent.
 */
const { sendMail } = proxyActivities<MailActivities>({
  startToCloseTimeout: '4h',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '1s', maximumInterval: '10s', maximumAttempts: 3 },
});
/** Few, since a relay that is told much at once begins to refuse. */
const AT_ONCE = 5;
const AFTER_FAILURES = '10s';

/** Sends mails for as long as any waits, and ends. What is sent, and when again, the ledger says. */
export async function mailWorkflow(ledger: string): Promise<void> {
  let news = true;
  setDefaultSignalHandler(() => {
    news = true;
  });
  for (;;) {
    news = false;
    const { ids, again } = await mailsToSend();
    if (ids.length > 0) {
      if (!(await sendAll(ids))) await sleep(AFTER_FAILURES, { summary: 'none could be tried' });
    } else if (!news) {
      if (again === null) return;
      await condition(() => news, Math.max(1000, Date.parse(again) - Date.now()), { summary: 'to be tried again' });
    }
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof mailWorkflow>(ledger);
  }
}

/** Answers whether any of them could be tried. */
async function sendAll(ids: readonly string[]): Promise<boolean> {
  const next = ids[Symbol.iterator]();
  let tried = 0;
  async function sendOneByOne(): Promise<void> {
    for (let id = next.next(); !id.done; id = next.next())
      try {
        await sendMail.executeWithOptions({ summary: `mail ${id.value}` }, [id.value]);
        tried += 1;
      } catch (error) {
        if (isCancellation(error)) throw error;
        log.error('a mail could not be tried', { mail: id.value, error });
      }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendOneByOne));
  return tried > 0;
}
