import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { findProgram } from '@tiltaksmotor/servers';
import { temporalTestServer } from '@tiltaksmotor/servers/testing';
import { newSample, startEngine, type Engine } from './testing/engine.js';
import { until } from './testing/until.js';

jest.setTimeout(60_000);
const DAY = 86_400_000;
let env: TestWorkflowEnvironment;
let engine: Engine;
beforeAll(async () => {
  const path = await findProgram(temporalTestServer);
  env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
  engine = await startEngine(env.address, false);
});
afterAll(async () => {
  await engine.stop();
  await env.teardown();
});

test('a reminder after 7 days and a lapse after 21, with nobody doing anything', async () => {
  const now = await env.currentTimeMs();
  const at = (days: number) => new Date(now + days * DAY).toISOString();
  const stream = newSample();
  await engine.work();
  const deadlines = [
    { at: at(7), does: 'whistle' as const },
    { at: at(21), does: 'lapse' as const },
  ];
  await engine.ask(stream, { type: 'fill', deadlines });
  await until(async () => (await engine.sql('select 1 from stream where id = $1 and seen = 1', [stream])).length === 1);
  await env.client.workflow.getHandle(stream).result();
  const events = await engine.sql<{ type: string; at: Date }>(
    'select type, at from event where stream = $1 order by seq',
    [stream],
  );
  expect(events.map(({ type }) => type)).toEqual(['Filled', 'Whistled', 'Lapsed']);
  expect(events.map(({ at }) => Math.floor((at.getTime() - now) / DAY))).toEqual([0, 7, 21]);
});
