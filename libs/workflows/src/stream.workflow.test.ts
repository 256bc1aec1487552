import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import { setTimeout as sleep } from 'node:timers/promises';
import { Memory } from './testing/memory.js';
import { bundle, newStream, startRunning, until, type Running } from './testing/running.js';

jest.setTimeout(90_000);
let running: Running;
beforeAll(async () => {
  running = await startRunning({ 'limit.historyCount.suggestContinueAsNew': 60 });
});
afterAll(() => running.stop());

const describe = (stream: string) => running.client.workflow.getHandle(stream).describe();
const history = async (stream: string, runId?: string) =>
  (await running.client.workflow.getHandle(stream, runId).fetchHistory()).events ?? [];

test('signals are named after commands, and details, search attributes and summaries say where a stream stands', async () => {
  const stream = newStream();
  const memory = new Memory();
  memory.due = new Date(Date.now() + 3_600_000).toISOString();
  memory.owe('cook');
  await running.driven(
    { ...memory, look: async (id) => ({ ...(await memory.look(id)), searchable: true }) },
    async () => {
      await running.tell(stream, 'heatUp');
      await until(() => memory.told.length === 1);
      await until(async () => (await describe(stream)).typedSearchAttributes.getAll().length > 0);
      const attributes = (await describe(stream)).typedSearchAttributes
        .getAll()
        .map(({ key, value }) => [key.name, value]);
      expect(Object.fromEntries(attributes)).toMatchObject({
        Phase: 'heating',
        Turn: ['cook'],
        Due: new Date(memory.due!),
      });
      const events = await history(stream);
      expect(
        events.map(({ workflowExecutionSignaledEventAttributes: signal }) => signal?.signalName).filter(Boolean),
      ).toEqual(['heatUp']);
      const summaries = events.map(({ userMetadata }) => userMetadata?.summary?.data).filter((data) => data != null);
      expect(summaries.map((data) => JSON.parse(Buffer.from(data).toString())).sort()).toEqual([
        'notify cook',
        'whistle',
      ]);
      const details = await running.client.workflow
        .getHandle(stream)
        .query<{ currentDetails: string }>('__temporal_workflow_metadata');
      expect(details.currentDetails).toContain('**heating**, event 1');
      expect(details.currentDetails).toContain('Whose turn: cook');
    },
  );
});

test('a deadline that stands is one timer, however many commands come meanwhile', async () => {
  const stream = newStream();
  const memory = new Memory();
  memory.due = new Date(Date.now() + 3_600_000).toISOString();
  await running.driven(memory, async () => {
    for (let n = 1; n <= 3; n++) {
      await running.tell(stream);
      await until(() => memory.looks >= n);
      await sleep(50);
    }
    const timers = (await history(stream)).filter(({ timerStartedEventAttributes: timer }) => timer != null);
    expect(timers).toHaveLength(1);
  });
});

test('lanes run side by side, each in order, never more than 100 at a time, and more are fetched as they finish', async () => {
  const stream = newStream();
  const memory = new Memory({ deliver: () => sleep(20) });
  for (let n = 0; n < 30; n++) memory.owe(`lane-${n}`, 10);
  memory.closed = true;
  await running.driven(memory, async () => {
    await running.tell(stream);
    await running.client.workflow.getHandle(stream).result();
  });
  expect(memory.told).toHaveLength(300);
  expect(memory.most).toBeGreaterThan(5);
  for (let n = 0; n < 30; n++) {
    const lane = memory.told.filter((id) => id.startsWith(`lane-${n}/`));
    expect(lane).toEqual(Array.from({ length: 10 }, (_, k) => `lane-${n}/${k}`));
  }
  expect(memory.looks).toBeLessThan(20);
});

test('lanes whose recipients cannot be reached keep no other lane waiting', async () => {
  const stream = newStream();
  const memory = new Memory({
    deliver: async (id) => {
      if (id.startsWith('deaf')) throw new Error('nobody there');
    },
  });
  for (let n = 0; n < 5; n++) memory.owe(`deaf-${n}`, 60);
  memory.owe('cook', 60);
  await running.driven(memory, async () => {
    await running.tell(stream);
    await until(() => memory.told.length === 60, 40_000);
    expect(memory.told).toEqual(Array.from({ length: 60 }, (_, k) => `cook/${k}`));
    await running.client.workflow.getHandle(stream).terminate();
  });
});

test('what cannot be delivered is given up, and the next of its lane is told', async () => {
  const stream = newStream();
  const memory = new Memory({
    deliver: async (id) => {
      if (id === 'cook/0') throw ApplicationFailure.nonRetryable('no such cook');
    },
  });
  memory.owe('cook', 2);
  memory.closed = true;
  await running.driven(memory, async () => {
    await running.tell(stream);
    await running.client.workflow.getHandle(stream).result();
  });
  expect([memory.givenUp, memory.told]).toEqual([['cook/0'], ['cook/1']]);
});

test('a reaction that the database shows untold again, as after a restore, is told again', async () => {
  const stream = newStream();
  const memory = new Memory();
  memory.owe('cook');
  await running.driven(memory, async () => {
    await running.tell(stream);
    await until(() => memory.told.length === 1);
    memory.reactions[0]!.done = false;
    await running.tell(stream, 'sweep');
    await until(() => memory.told.length === 2);
  });
});

test('a failing database, or a failing deadline, holds up neither what is told nor later deadlines', async () => {
  const stream = newStream();
  let failures = 3;
  const memory = new Memory({
    look: async () => {
      if (failures-- > 0) throw new Error('the database is away');
      return null as never;
    },
    fallDue: async () => {
      throw new Error('a fault in the program');
    },
  });
  memory.due = new Date(Date.now() - 1000).toISOString();
  memory.owe('cook');
  await running.driven(memory, async () => {
    await running.tell(stream);
    await until(() => memory.told.length === 1);
    await until(() => memory.fell.length === 1);
    memory.owe('guest');
    await running.tell(stream);
    await until(() => memory.told.length === 2);
    expect(memory.fell).toHaveLength(1);
    await running.client.workflow.getHandle(stream).terminate();
  });
});

test('continuing as new carries the id alone, waits for reactions to be at rest, and misses no deadline or command', async () => {
  const stream = newStream();
  const memory: Memory = new Memory({
    deliver: (id) => sleep(id.startsWith('slow') ? 1500 : 1),
    fallDue: async () => {
      memory.seq++;
      memory.due = new Date(Date.parse(memory.due!) + 300).toISOString();
      if (memory.fell.length === 15) memory.closed = true;
      return memory.head();
    },
  });
  memory.due = new Date(Date.now() + 300).toISOString();
  memory.owe('slow');
  await running.driven(memory, async () => {
    for (let n = 0; n < 25; n++) {
      memory.owe(`lane-${n}`);
      memory.seq++;
      await running.tell(stream);
      await sleep(40);
    }
    await running.client.workflow.getHandle(stream).result();
  });
  expect(memory.told).toHaveLength(26);
  expect(memory.told.filter((id) => id === 'slow/0')).toHaveLength(1);
  expect(memory.fell).toHaveLength(15);

  const runs = [];
  for await (const { runId } of running.client.workflow.list({ query: `WorkflowId = "${stream}"` })) runs.push(runId);
  expect(runs.length).toBeGreaterThan(1);
  for (const runId of runs) {
    const events = await history(stream, runId);
    const pending = new Set<string>();
    for (const {
      eventId,
      activityTaskScheduledEventAttributes: begun,
      activityTaskCompletedEventAttributes: ended,
    } of events) {
      if (begun) pending.add(String(eventId));
      if (ended) pending.delete(String(ended.scheduledEventId));
    }
    expect(pending.size).toBe(0);
    const input = events[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    expect(input.map(({ data }) => JSON.parse(Buffer.from(data!).toString()))).toEqual([stream]);
    await Worker.runReplayHistory({ workflowBundle: await bundle }, { events }, stream);
  }
});
