import type { Client } from '@temporalio/client';
import { REPORT, REPORTS, TASK_QUEUE } from '@tiltaksmotor/workflows/contract';
import { addDecidingPolicy, Committees, DECIDED } from '../support/committees.js';
import type { Installation } from '../support/installation.js';
import { pilotIn } from '../support/lives.js';
import { countOf, untilAllTold } from '../support/record.js';
import { until } from '../support/until.js';

/** What committees, their papers, mails and reports leave in Temporal, as the programs themselves carry them. */
export const OF_COMMITTEES = [
  'committeeWorkflow',
  'meetingBookWorkflow',
  'minutesWorkflow',
  'statusCheckWorkflow',
  'mailWorkflow',
  'reportWorkflow',
] as const;

/** A meeting of each committee, the FSU's with a decision that is undone and recorded anew, and each report. */
export async function liveCommittees(installation: Installation, client: Client): Promise<void> {
  const { owner, people } = installation;
  await addDecidingPolicy(owner);
  const [fsu, ssu] = [new Committees(installation, 'FSU'), new Committees(installation, 'SSU')];
  const pilot = await pilotIn(people, 'review', DECIDED);
  const review = await fsu.booked(pilot, 'review');
  const meeting = await fsu.meet([review]);
  await fsu.decides(review, 'decline');
  await fsu.moved(review);
  await fsu.does(`cases/${review.id}/undoings`, { reason: 'Ført feil' });
  await until('it can be decided anew', async () => (await fsu.case(review.id)).decision === null);
  await fsu.decides(review, 'endorse');
  await fsu.moved(review);
  // Near its cut-off the SSU asks whether pilots have changed; what is then on its agenda freezes by itself.
  const later = await ssu.plan(40);
  await fsu.does(`meetings/${meeting.id}/minutes-dispatches`);
  await until('minutes are made', async () => (await fsu.state()).meetings[meeting.id]?.minutes?.documents != null);
  await fsu.does(`meetings/${meeting.id}/approvals`, {}, 'chair');
  const frozen = async () => (await ssu.state()).meetings[later.id]?.book?.documents != null;
  await until('the SSU has its book', frozen, 90_000);
  await report(client);
  await untilAllTold(owner);
  await until('every mail is sent', async () => (await countOf(owner, 'mail', `state in ('queued', 'sending')`)) === 0);
  await until('the mails’ workflow is over', async () => (await running(client)) === 0, 60_000);
}

/** Each as its schedule runs it, and one of a period that somebody asks for. */
async function report(client: Client): Promise<void> {
  for (const name of REPORTS) await client.schedule.getHandle(REPORT.schedule(name)).trigger();
  await client.workflow.execute(REPORT.workflowType, {
    workflowId: REPORT.workflowId('yearly-report', '2025'),
    taskQueue: TASK_QUEUE,
    args: ['yearly-report', '2025'],
  });
}

/** How many of those that end have not yet. */
async function running(client: Client): Promise<number> {
  const types = OF_COMMITTEES.filter((type) => type !== 'committeeWorkflow').map((type) => `"${type}"`);
  const query = `WorkflowType IN (${types.join(', ')}) AND ExecutionStatus = "Running"`;
  return (await client.workflow.count(query)).count;
}
