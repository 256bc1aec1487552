import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { Telling } from '@tiltaksmotor/telling';
import {
  MAIL,
  SWEEP,
  TASK_QUEUE,
  type Head,
  type DrivingActivities,
  type MailActivities,
  type PaperActivities,
  type ReportActivities,
  type StreamActivities,
  type SweepActivities,
} from '@tiltaksmotor/workflows/contract';

import { deliverAtOnce } from './deliver-at-once.js';
import { NO_MAILS, type Mails } from './mail/mails.js';

export interface Engine {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly streams: StreamActivities;
  /** The streams that need telling, at most so many. */
  readonly untold: (limit: number) => Promise<readonly { readonly stream: string }[]>;
  readonly telling: Telling;
  readonly searchable: () => boolean;
  readonly mails?: Mails;
  /** What processes and reports ask for; a worker of tests may have none. */
  readonly papers?: Partial<PaperActivities & ReportActivities>;
  /** The path of the workflow bundle. */
  readonly bundle: string;
}

const BATCH = 200;

export const createWorker = ({ connection, namespace, bundle, ...parts }: Engine): Promise<Worker> =>
  Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: bundle },
    activities: activitiesOf(parts),
    // After a worker's crash its workflows are other workers' after this long.
    stickyQueueScheduleToStartTimeout: '1s',
    shutdownGraceTime: '10s',
    shutdownForceTime: '20s',
    maxCachedWorkflows: 1000,
    // Enough to keep PostgreSQL busy; each holds a connection of the pool for a few milliseconds.
    maxConcurrentActivityTaskExecutions: 20,
    maxConcurrentLocalActivityExecutions: 20,
  });

type Parts = Pick<Engine, 'streams' | 'untold' | 'telling' | 'searchable' | 'mails' | 'papers'>;
type Activities = DrivingActivities & SweepActivities & MailActivities & Partial<PaperActivities & ReportActivities>;

function activitiesOf({ streams, untold, telling, searchable, mails = NO_MAILS, papers }: Parts): Activities {
  const withSearchable = (head: Head): Head => ({ ...head, searchable: searchable() });
  return {
    ...streams,
    ...mails.activities,
    ...papers,
    look: async (stream) => withSearchable(await streams.look(stream)),
    fallDue: async (stream, now) => withSearchable(await streams.fallDue(stream, now)),
    deliverAtOnce: (lanes) => deliverAtOnce(lanes, (reaction) => streams.deliver(reaction)),
    async sweep() {
      const batch = await untold(BATCH);
      for (const { stream } of batch) telling.tell(stream, SWEEP.signal);
      if (await mails.waits()) telling.tell(MAIL.workflowId, MAIL.signal);
      await telling.idle();
      return { told: batch.length, more: batch.length === BATCH };
    },
  };
}
