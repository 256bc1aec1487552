import { expect, test } from '@jest/globals';
import type { Installation } from '../../support/installation.js';
import { doing, leaderOf, pilotIn } from '../../support/lives.js';
import { LEAD } from '../../support/proposals.js';
import { untilAllTold } from '../../support/record.js';
import { until } from '../../support/until.js';

/** Begins without a worker, and leaves everything running. */
export function outages(running: () => Installation): void {
  test('without Temporal and worker the system is degraded, and people go on working; later all is told', async () => {
    const { people, owner } = running();
    const missing = async () => (await running().health()).missing.join();
    await until('a missing worker is reported', async () => (await missing()) === 'worker');
    expect((await running().health()).status).toBe('degraded');
    const id = await pilotIn(people, 'draft');

    await running().temporal.stop();
    await until('a missing Temporal is reported', async () => (await missing()).includes('temporal'));
    expect((await running().health()).status).toBe('degraded');
    expect(await doing(people, id)(leaderOf(LEAD), 'submissions')).toMatchObject({ phase: 'consent' });

    await running().temporal.start();
    await running().worker.start();
    await running().untilReady();
    await untilAllTold(owner);
  });
}
