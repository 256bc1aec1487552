import { type Client, ScheduleAlreadyRunning, ScheduleNotFoundError, type ScheduleOptions } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '@tiltaksmotor/workflows/contract';
import { schedulesFrom, type Scheduled } from './schedules.js';

/** As Temporal's API numbers them. */
const INDEXED_AS = { Keyword: 2, Datetime: 6, KeywordList: 7 } as const;

/**
 * Makes what the workflows need on a Temporal server. An empty server may stand in an old one's place at any time, so this
 * is done at the start and then over again.
 */
export class TemporalSetup {
  /** Whether streams may show where they stand by search attributes. A server that knows none of them would refuse. */
  searchable = false;
  /** Schedules that are as this worker's configuration says. */
  private readonly agreed = new Set<string>();

  constructor(
    private readonly client: Client,
    private readonly schedules: readonly Scheduled[] = schedulesFrom(),
  ) {}

  async prepare(): Promise<void> {
    for (const schedule of this.schedules) await this.prepareSchedule(schedule);
    await this.prepareAttributes();
  }

  private async prepareSchedule(schedule: Scheduled): Promise<void> {
    const { scheduleId } = schedule;
    if ('off' in schedule) {
      if (!this.agreed.has(scheduleId)) await this.remove(scheduleId);
    } else if (!(await this.created(schedule)) && !this.agreed.has(scheduleId)) {
      const { spec, action, policies } = schedule;
      // Whether it is paused is for operators to say, and stays as it is.
      await this.client.schedule
        .getHandle(scheduleId)
        .update(({ state }) => ({ spec, action, policies: policies ?? {}, state }));
    }
    this.agreed.add(scheduleId);
  }

  /** Whether it was not there. */
  private async created(schedule: ScheduleOptions): Promise<boolean> {
    try {
      await this.client.schedule.create(schedule);
      return true;
    } catch (error) {
      if (error instanceof ScheduleAlreadyRunning) return false;
      throw error;
    }
  }

  private async remove(scheduleId: string): Promise<void> {
    try {
      await this.client.schedule.getHandle(scheduleId).delete();
    } catch (error) {
      if (!(error instanceof ScheduleNotFoundError)) throw error;
    }
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
