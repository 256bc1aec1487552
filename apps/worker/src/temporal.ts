import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy, type ScheduleOptions } from '@temporalio/client';
import { SEARCH_ATTRIBUTES, SWEEP, TASK_QUEUE } from '@tiltaksmotor/workflows/contract';

/** As Temporal's API numbers them. */
const INDEXED_AS = { Keyword: 2, Datetime: 6, KeywordList: 7 } as const;

/**
 * Makes what the workflows need on a Temporal server. An empty server may stand in an old one's place at any time, so this
 * is done at the start and then over again.
 */
export class Ground {
  /** Whether streams may show where they stand by search attributes. A server that knows none of them would refuse. */
  searchable = false;
  private scheduleUpdated = false;

  constructor(private readonly client: Client) {}

  async prepare(): Promise<void> {
    await this.prepareSchedule();
    await this.prepareAttributes();
  }

  private async prepareSchedule(): Promise<void> {
    try {
      await this.client.schedule.create(SCHEDULE);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      if (this.scheduleUpdated) return;
      const { spec, action, policies } = SCHEDULE;
      const schedule = this.client.schedule.getHandle(SCHEDULE.scheduleId);
      // Whether it is paused is for operators to say, and stays as it is.
      await schedule.update(({ state }) => ({ spec, action, policies: policies ?? {}, state }));
    }
    this.scheduleUpdated = true;
  }

  private async prepareAttributes(): Promise<void> {
    const { operatorService } = this.client.connection;
    const namespace = this.client.options.namespace;
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
    const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => customAttributes[name] === undefined);
    this.searchable = missing.length === 0;
    if (this.searchable) return;
    const searchAttributes = Object.fromEntries(missing.map(([name, type]) => [name, INDEXED_AS[type]]));
    await operatorService.addSearchAttributes({ namespace, searchAttributes });
    // A server takes some seconds to know them everywhere. They are used from the next preparation on.
  }
}

const SCHEDULE = {
  scheduleId: SWEEP.schedule,
  spec: { intervals: [{ every: '1m' }] },
  action: {
    type: 'startWorkflow',
    workflowType: SWEEP.workflowType,
    workflowId: SWEEP.schedule,
    taskQueue: TASK_QUEUE,
    workflowExecutionTimeout: '10m',
  },
  // One sweep at a time, and one is enough after an outage however many were missed.
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1m' },
  state: { triggerImmediately: true },
} satisfies ScheduleOptions;
