import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startChild } from '@tiltaksmotor/servers';
import { startProcess, temporalClient } from '@tiltaksmotor/telling';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { newSample, startEngine, type Engine } from './testing/engine.js';
import type { Sample } from './testing/sample.js';
import { until } from './testing/until.js';

jest.setTimeout(60_000);
const DYING = fileURLToPath(new URL('../dist/testing/dying-worker.js', import.meta.url));
let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const stateOf = async (stream: string): Promise<Sample> => (await engine.streams.read<Sample>(stream))!.state;
const delivered = async (stream: string): Promise<boolean[]> =>
  (
    await engine.sql<{ done: boolean }>(
      'select delivered_at is not null as done from reaction where stream = $1 order by seq, n',
      [stream],
    )
  ).map(({ done }) => done);
/** The workflows that were started of a stream's processes, with each of their runs. */
async function processesOf(stream: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { workflowId } of engine.client.workflow.list({ query: `WorkflowType = 'teaTimeWorkflow'` }))
    if (workflowId.startsWith(`tea-time/${stream}/`)) ids.push(workflowId);
  return ids;
}

test('a worker killed between starting a process and saying so: the next one starts it as the same, which runs once', async () => {
  const stream = newSample();
  const child = await startChild(process.execPath, [DYING], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: engine.url,
      TEMPORAL_ADDRESS: process.env.TEST_TEMPORAL,
      BUNDLE: process.env.TEST_BUNDLE,
    },
  });
  await engine.ask(stream, { type: 'fill' });
  await engine.ask(stream, { type: 'brew', cups: 2 });
  expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' });
  expect(await delivered(stream)).toEqual([false]);

  await engine.work();
  await until(async () => (await delivered(stream))[0] === true);
  await until(async () => (await stateOf(stream)).brewed > 0);
  await until(async () => (await processesOf(stream)).length > 0);
  const [id, ...others] = await processesOf(stream);
  expect(id).toContain(`tea-time/${stream}/2/0/`);
  expect(others).toEqual([]);
  const handle = engine.client.workflow.getHandle(id!);
  await until(async () => (await handle.describe()).status.name === 'COMPLETED');
  expect((await stateOf(stream)).brewed).toBe(1);

  // Delivered once more after it has ended, as after a crash: it has been, and is not again.
  const { runId } = await handle.describe();
  await startProcess(engine.client, { process: 'tea-time', id: id!.slice('tea-time/'.length), input: { stream } });
  expect((await handle.describe()).runId).toBe(runId);
  expect(await processesOf(stream)).toHaveLength(1);
});

test('a Temporal that does not answer fails the start in time for it to be tried again', async () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const nowhere = temporalClient(`127.0.0.1:${(silent.address() as AddressInfo).port}`, 'default');
  const begun = performance.now();
  await expect(startProcess(nowhere, { process: 'tea-time', id: 'x', input: {} })).rejects.toThrow();
  expect(performance.now() - begun).toBeLessThan(4500);
  await nowhere.connection.close();
  for (const socket of sockets) socket.destroy();
  silent.close();
});

test('streams that give to each other are driven by their workflows, and every history can be replayed', async () => {
  const [one, other] = [newSample(), newSample()];
  for (const stream of [one, other]) await engine.ask(stream, { type: 'fill' });
  for (let n = 0; n < 20; n++) {
    await engine.ask(one, { type: 'pour', into: other });
    await engine.ask(other, { type: 'pour', into: one });
  }
  await until(async () => (await stateOf(one)).poured === 20 && (await stateOf(other)).poured === 20);
  expect(await stateOf(one)).toMatchObject({ received: 20 });
  expect(await stateOf(other)).toMatchObject({ received: 20 });
  const seen = async (stream: string) =>
    (await engine.sql<{ seen: boolean }>('select seen = seq as seen from stream where id = $1', [stream]))[0]?.seen;
  await until(async () => (await seen(one)) === true && (await seen(other)) === true);
  expect(await engine.replayAll()).toBeGreaterThanOrEqual(3);
});
