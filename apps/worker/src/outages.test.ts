import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { freePort, startTemporal, type Temporal } from '@tiltaksmotor/servers';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TemporalSetup } from './temporal.js';
import { inMs, newSample, startEngine, type Engine } from './testing/engine.js';
import { until } from './testing/until.js';

jest.setTimeout(90_000);
const folder = mkdtempSync(join(tmpdir(), 'worker-outages-'));
const dataFile = join(folder, 'temporal.db');
let port: number;
let temporal: Temporal;
let engine: Engine;
const unhandled: unknown[] = [];

beforeAll(async () => {
  process.on('unhandledRejection', (error) => unhandled.push(error));
  port = await freePort();
  temporal = await startTemporal({ port, dataFile });
  engine = await startEngine(temporal.address);
});
afterEach(() => expect(unhandled).toEqual([]));
afterAll(async () => {
  await engine.stop();
  await temporal.stop();
  rmSync(folder, { recursive: true, force: true });
});

const events = (stream: string) => engine.events(stream);
const seen = async (stream: string) =>
  (await engine.sql<{ seen: number }>('select seen from stream where id = $1', [stream]))[0]?.seen;
const forgetData = () => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(dataFile + suffix, { force: true });
};

test('Temporal killed: commands go on at their usual pace, and what was owed is done when it is back', async () => {
  await engine.work();
  const [standing, fresh] = [newSample(), newSample()];
  await engine.ask(standing, { type: 'fill', deadlines: [{ at: inMs(3000), does: 'whistle' }] });
  await until(async () => (await seen(standing)) === 1);
  await temporal.kill();

  const begun = performance.now();
  await engine.ask(fresh, { type: 'fill', deadlines: [{ at: inMs(500), does: 'whistle' }] });
  for (let n = 0; n < 50; n++) expect(await engine.ask(standing, { type: 'shrug' })).toMatchObject({ ok: true });
  expect((performance.now() - begun) / 51).toBeLessThan(60);
  await until(
    async () =>
      Date.now() > 0 && (await engine.streams.head(standing)).due !== null && begun + 4000 < performance.now(),
  );

  temporal = await startTemporal({ port, dataFile });
  await until(
    async () => (await events(fresh)).includes('Whistled') && (await events(standing)).includes('Whistled'),
    30_000,
  );
  await until(async () => (await seen(standing)) === (await events(standing)).length);
});

test("Temporal's data deleted: the sweep drives every open stream on, when its turn comes", async () => {
  const unseen = newSample();
  const due = newSample();
  const owing = newSample();
  const [person] = await engine.sql<{ id: string }>('select id from person limit 1');
  await engine.ask(due, { type: 'fill', deadlines: [{ at: inMs(2500), does: 'whistle' }] });
  await engine.ask(owing, { type: 'fill' });
  await until(async () => (await seen(due)) === 1 && (await seen(owing)) === 1);
  await temporal.kill();
  forgetData();
  const { streams } = engine;
  for (const stream of [unseen, owing]) {
    const command = stream === unseen ? { type: 'fill' } : { type: 'tell', to: [person!.id] };
    await streams.execute(stream, { command, actor: 'engine', key: 'by an API that died before it told' });
  }
  await until(async () => Date.parse((await streams.head(due)).due!) < Date.now());

  temporal = await startTemporal({ port, dataFile });
  // What the sweep waits out: half a minute after a telling, a minute after a deadline, five after a reaction.
  await engine.sql(`update stream set told_at = told_at - interval '1 minute', due = due - interval '1 minute'`);
  const setup = new TemporalSetup(engine.client);
  await until(() =>
    setup.prepare().then(
      () => true,
      () => false,
    ),
  );
  await until(async () => (await events(due)).includes('Whistled') && (await seen(unseen)) === 1, 30_000);
  await until(async () => (await engine.sql('select id from notice where stream = $1', [owing])).length === 1);
});

test('the schedule is made once, kept when it is there, and made again on an empty server', async () => {
  const setup = new TemporalSetup(engine.client);
  await until(() =>
    setup.prepare().then(
      () => true,
      () => false,
    ),
  );
  await setup.prepare();
  expect(setup.searchable).toBe(true);
  const schedule = await engine.client.schedule.getHandle('sweep').describe();
  expect(schedule.policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 60_000 });
  await temporal.kill();
  forgetData();
  temporal = await startTemporal({ port, dataFile });
  await until(() =>
    setup.prepare().then(
      () => true,
      () => false,
    ),
  );
  expect((await engine.client.schedule.getHandle('sweep').describe()).action).toMatchObject({
    workflowType: 'sweepWorkflow',
  });
});
