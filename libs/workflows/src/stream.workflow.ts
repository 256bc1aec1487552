import {
  condition,
  continueAsNew,
  isCancellation,
  log,
  setDefaultSignalHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { AlarmClock } from './alarm-clock.js';
import { fallDue, insist, look, lookForMore, tell } from './asking.js';
import type { Head } from './contract/index.js';
import { DeliveryLanes } from './delivery-lanes.js';
import { OperatorView } from './operator-view.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A database that was away is mostly back by then. */
const SOON = 5 * SECOND;

/**
 * Drives one stream (a pilot, a plan, a committee) through time for as long as it is open. Each committed command arrives
 * as a signal of its name, deadlines are durable timers, reactions are activities. It knows when, not what: rules are the
 * domain's and state is PostgreSQL's, so a changed rule never breaks a history, and starting a stream that Temporal has
 * forgotten is all it takes to drive it on.
 */
export async function streamWorkflow(stream: string): Promise<void> {
  let head = null as Head | null;
  let news = true;
  /** Deadlines that fail wait, and wait longer each time; commands and reactions go on. */
  let notBefore = 0;
  let patience = SOON;
  const clock = new AlarmClock();
  const operatorView = new OperatorView();
  const lanes = new DeliveryLanes(insist);
  setDefaultSignalHandler(() => {
    news = true;
  });

  for (;;) {
    if (falls() <= Date.now()) await letFallDue();
    else if (news || lanes.wantMore) await lookAgain();
    else if (isOver() || mayLeave()) break;
    else if (lanes.tellable.length > 0) lanes.tried(await tell(lanes.tellable));
    else {
      clock.setFor(falls(), head?.next ?? 'look again');
      await awaken();
    }
  }
  if (!isOver()) await continueAsNew<typeof streamWorkflow>(stream);

  /** When the next deadline passes. */
  function falls(): number {
    const due = head === null || head.closed || head.due === null ? NaN : Date.parse(head.due);
    return Number.isNaN(due) ? Infinity : Math.max(due, notBefore);
  }

  /** A closed stream is driven until the last of its reactions is told. */
  function isOver(): boolean {
    return head?.closed === true && lanes.empty;
  }

  /** A new run knows nothing of this one's activities, so none may be under way. */
  function mayLeave(): boolean {
    return lanes.atRest && workflowInfo().continueAsNewSuggested;
  }

  async function lookAgain(): Promise<void> {
    const ask = news ? look : lookForMore;
    news = false;
    lanes.looking();
    take(await ask(stream));
  }

  async function letFallDue(): Promise<void> {
    lanes.looking();
    try {
      take(await fallDue(stream));
      patience = SOON;
      if (falls() <= Date.now()) notBefore = Date.now() + SECOND;
    } catch (error) {
      if (isCancellation(error)) throw error;
      log.error('deadlines failed', { stream, error, waits: patience });
      notBefore = Date.now() + patience;
      patience = Math.min(2 * patience, HOUR);
      news = true;
    }
  }

  function take(found: Head): void {
    head = found;
    if (found.refused !== undefined) log.error('deadlines refused', { stream, refused: found.refused });
    lanes.seen(found.untold);
    operatorView.show(found);
  }

  async function awaken(): Promise<void> {
    const roused = () => news || clock.rings || lanes.wantMore || lanes.tellable.length > 0 || isOver() || mayLeave();
    await condition(() => roused() || lanes.starved);
    if (roused()) return;
    const inTime = await condition(roused, 2 * SECOND, { summary: 'more to tell' });
    news ||= !inTime && lanes.starved;
  }
}
