import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { freePort, startTemporal, type Temporal } from '@tiltaksmotor/servers';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporalClient } from './client.js';
import { startProcess } from './start.js';
import { Telling } from './telling.js';

jest.setTimeout(60_000);
const unhandled: unknown[] = [];
let temporal: Temporal;
let client: Client;
beforeAll(async () => {
  process.on('unhandledRejection', (error) => unhandled.push(error));
  temporal = await startTemporal();
  client = temporalClient(temporal.address, 'default');
});
afterEach(() => expect(unhandled).toEqual([]));
afterAll(async () => {
  await client.connection.close();
  await temporal.stop();
});

let count = 0;
const newStream = (): string => `pilot/${Date.now()}-${++count}`;
const signals = async (of: Client, stream: string): Promise<string[]> => {
  const { events } = await of.workflow.getHandle(stream).fetchHistory();
  return (events ?? []).flatMap(({ workflowExecutionSignaledEventAttributes: signal }) => signal?.signalName ?? []);
};

test('a stream is told by a signal named after the command, to a workflow of its kind', async () => {
  const telling = new Telling(client);
  const stream = newStream();
  telling.tell(stream, 'submit');
  await telling.idle();
  expect(await signals(client, stream)).toEqual(['submit']);
  expect((await client.workflow.getHandle(stream).describe()).type).toBe('pilotWorkflow');
});

test('commands at a person’s pace are each told of; a flood is told of in pauses, the last one always', async () => {
  const telling = new Telling(client, { pauseMs: 300 });
  const [calm, flooded] = [newStream(), newStream()];
  for (const command of ['submit', 'consent', 'decline']) {
    telling.tell(calm, command);
    await telling.idle();
  }
  expect(await signals(client, calm)).toEqual(['submit', 'consent', 'decline']);
  for (let n = 0; n < 100; n++) {
    telling.tell(flooded, `command-${n}`);
    await sleep(5);
  }
  await telling.idle();
  const told = await signals(client, flooded);
  expect(told.length).toBeLessThan(20);
  expect(told.at(-1)).toBe('command-99');
});

test('many streams are told few at a time, and none is forgotten', async () => {
  const telling = new Telling(client, { atOnce: 4 });
  const streams = Array.from({ length: 100 }, newStream);
  for (const stream of streams) telling.tell(stream, 'submit');
  await telling.idle();
  for (const stream of streams.slice(-3)) expect(await signals(client, stream)).toEqual(['submit']);
});

test('while Temporal is away telling costs nothing and holds a bounded queue, which is told when it is there', async () => {
  const port = await freePort();
  const away = temporalClient(`127.0.0.1:${port}`, 'default');
  const telling = new Telling(away, { capacity: 50 });
  const streams = Array.from({ length: 60 }, newStream);
  const begun = performance.now();
  for (let n = 0; n < 10_000; n++) telling.tell(streams[n % 60]!, 'submit');
  expect(performance.now() - begun).toBeLessThan(200);
  await telling.idle();

  const late = await startTemporal({ port });
  const back = Date.now();
  for (;;) {
    await telling.idle();
    const told = await signals(away, streams[49]!).catch(() => []);
    if (told.length > 0) break;
    expect(Date.now() - back).toBeLessThan(15_000);
    await sleep(100);
  }
  await expect(signals(away, streams[55]!)).rejects.toThrow(); // left to the sweep
  await away.connection.close();
  await late.stop();
});

test('a Temporal that does not answer holds up nobody for longer than its time', async () => {
  const held: Socket[] = [];
  const silent: Server = createServer((socket) => void held.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  const slow = temporalClient(`127.0.0.1:${port}`, 'default');
  const telling = new Telling(slow, { timeoutMs: 300 });
  telling.tell(newStream(), 'submit');
  const begun = Date.now();
  await telling.idle();
  expect(Date.now() - begun).toBeLessThan(2000);
  await slow.connection.close();
  for (const socket of held) socket.destroy();
  silent.close();
});

test('without a client at all, telling waits for one', async () => {
  let there: Client | null = null;
  const telling = new Telling(() => there);
  const stream = newStream();
  telling.tell(stream, 'submit');
  await telling.idle();
  there = client;
  for (let n = 0; n < 50 && (await signals(client, stream).catch(() => [])).length === 0; n++) await sleep(50);
  expect(await signals(client, stream)).toEqual(['submit']);
});

test('a process is started once, by whatever name it is asked for again, running or ended', async () => {
  const id = `committee/FSU/4/0/${++count}`;
  const input = { meeting: 'm1', version: 1, stream: 'committee/FSU' };
  await Promise.all([1, 2, 3].map(() => startProcess(client, { process: 'meeting-book', id, input })));
  const handle = client.workflow.getHandle(`meeting-book/${id}`);
  const { type, runId } = await handle.describe();
  expect(type).toBe('meetingBookWorkflow');
  const { events } = await handle.fetchHistory();
  const { payloads } = events![0]!.workflowExecutionStartedEventAttributes!.input!;
  expect(payloads!.map(({ data }) => JSON.parse(Buffer.from(data!).toString()))).toEqual([input]);
  await handle.terminate();
  await startProcess(client, { process: 'meeting-book', id, input });
  expect((await handle.describe()).runId).toBe(runId);
});
