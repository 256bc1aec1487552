import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { PaperActivities, ProcessInputs } from './contract/index.js';

/** Building is heavy and may be done again. A worker's death is known by the silence; a fault that stays is tried for an hour. */
const { buildBook, buildMinutes } = proxyActivities<PaperActivities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '15s',
  scheduleToCloseTimeout: '1h',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});
/** As patient as an outage of the database is long. */
const { countChanges, answerStream } = proxyActivities<PaperActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

/** A meeting's book: built, kept, and the committee told which documents it is. */
export async function meetingBookWorkflow(input: ProcessInputs['meeting-book']): Promise<void> {
  const { stream, meeting, version } = input;
  const documents = await buildBook(input);
  await answer(stream, { type: 'noteBook', meeting, version, documents });
}

/** A meeting's minutes: built and kept, unless they hold what minutes may not; either way the committee is told. */
export async function minutesWorkflow(input: ProcessInputs['minutes']): Promise<void> {
  const { stream, meeting, version } = input;
  const { documents, faults } = await buildMinutes(input);
  await answer(stream, { type: 'noteMinutes', meeting, version, documents, ...(faults.length > 0 ? { faults } : {}) });
}

/** Whether anything happened that a committee wants to hear of: it makes a case of it where something did. */
export async function statusCheckWorkflow(input: ProcessInputs['status-check']): Promise<void> {
  const { stream, meeting } = input;
  await answer(stream, { type: 'noteChanges', meeting, changed: await countChanges(input) });
}

/** Keyed by this workflow: told again, the committee has heard it. */
const answer = (stream: string, command: Parameters<PaperActivities['answerStream']>[1]): Promise<void> =>
  answerStream(stream, command, workflowInfo().workflowId);
