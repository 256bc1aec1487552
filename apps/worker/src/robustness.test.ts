import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { inMs, newSample, refusal, startEngine, type Engine, type Working } from './testing/engine.js';
import { until } from './testing/until.js';

jest.setTimeout(60_000);
let engine: Engine;
let working: Working;
const unhandled: unknown[] = [];
beforeAll(async () => {
  process.on('unhandledRejection', (error) => unhandled.push(error));
  engine = await startEngine();
  working = await engine.work();
});
afterAll(async () => {
  await engine.stop();
  expect(unhandled).toEqual([]);
});

const seen = async (stream: string) =>
  (await engine.sql<{ seen: number }>('select seen from stream where id = $1', [stream]))[0]?.seen;
const describe = (stream: string) => engine.client.workflow.getHandle(stream).describe();

test('a refused creation leaves nothing and tells nobody', async () => {
  const stream = newSample();
  expect(await engine.ask(stream, { type: 'whistle' })).toEqual(refusal('WrongPhase'));
  await engine.telling.idle();
  for (const table of ['stream', 'event', 'command', 'reaction', 'alarm'])
    expect(
      await engine.sql(`select 1 from ${table} where ${table === 'stream' ? 'id' : 'stream'} = $1`, [stream]),
    ).toEqual([]);
  await expect(describe(stream)).rejects.toThrow(/not found/i);
});

test('a stream that is not there has a workflow that looks once and ends', async () => {
  for (const stream of [newSample(), 'sample/no-uuid-at-all']) {
    engine.telling.tell(stream, 'sweep');
    await engine.telling.idle();
    expect(await engine.client.workflow.getHandle(stream).result()).toBeUndefined();
  }
});

test('300 commands at once on one stream are each answered once, and the workflow sees the last', async () => {
  const stream = newSample();
  await engine.ask(stream, { type: 'fill' });
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, n) => engine.ask(stream, { type: 'shrug' }, `k${n}`)),
  );
  expect(new Set(answers.map((answer) => answer.ok && answer.seq))).toEqual(
    new Set(Array.from({ length: 300 }, (_, n) => n + 2)),
  );
  expect(await engine.ask(stream, { type: 'shrug' }, 'k0')).toMatchObject({ ok: true, repeated: true });
  await until(async () => (await seen(stream)) === 301);
  expect(await engine.events(stream)).toHaveLength(301);
});

test('200 kB of state stay out of the histories, and the stream is driven', async () => {
  const stream = newSample();
  await engine.ask(stream, {
    type: 'fill',
    load: 'x'.repeat(200_000),
    deadlines: [{ at: inMs(500), does: 'whistle' }],
  });
  for (let n = 0; n < 10; n++) await engine.ask(stream, { type: 'shrug' });
  await until(async () => (await engine.events(stream)).includes('Whistled'));
  expect((await describe(stream)).historySize).toBeLessThan(50_000);
});

test('PostgreSQL connections lost in mid-transaction: no unhandled error, every command there once, and all is driven', async () => {
  const stream = newSample();
  await engine.ask(stream, { type: 'fill', deadlines: [{ at: inMs(1500), does: 'whistle' }] });
  const cut = (async () => {
    for (let n = 0; n < 8; n++) {
      await sleep(60);
      await engine.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename like 'app_%' and datname = current_database()`,
      );
    }
  })();
  const insistent = async (key: string): Promise<unknown> => {
    for (let attempt = 0; attempt < 50; attempt++) {
      const answer = await engine.ask(stream, { type: 'shrug' }, key).catch(() => null);
      if (answer !== null) return answer;
      await sleep(20);
    }
    throw new Error(`no answer to ${key}`);
  };
  const keys = Array.from({ length: 200 }, (_, n) => `k${n}`);
  for (let n = 0; n < keys.length; n += 20) {
    expect(await Promise.all(keys.slice(n, n + 20).map(insistent))).toEqual(
      Array(20).fill(expect.objectContaining({ ok: true })),
    );
    await sleep(20);
  }
  await cut;
  await until(async () => (await engine.events(stream)).includes('Whistled'));
  const events = await engine.events(stream);
  expect(events.filter((type) => type === 'Shrugged')).toHaveLength(200);
  await until(async () => (await seen(stream)) === events.length);
});

test('two workers, one stopped midway: nothing is lost and nothing waits', async () => {
  const other = await engine.work();
  const streams = Array.from({ length: 30 }, newSample);
  await Promise.all(
    streams.map((stream) => engine.ask(stream, { type: 'fill', deadlines: [{ at: inMs(2500), does: 'whistle' }] })),
  );
  await until(async () => (await Promise.all(streams.map(seen))).every((seq) => seq === 1));
  await other.stop();
  await Promise.all(streams.map((stream) => engine.ask(stream, { type: 'shrug' })));
  const begun = Date.now();
  await until(async () => (await Promise.all(streams.map(seen))).every((seq) => seq! >= 2));
  expect(Date.now() - begun).toBeLessThan(8000);
  await until(async () =>
    (await Promise.all(streams.map(engine.events))).every((events) => events.includes('Whistled')),
  );
});

test('a worker stopped in the midst of deliveries leaves the rest to the next', async () => {
  const stream = newSample();
  await engine.ask(stream, { type: 'fill' });
  const [person] = await engine.sql<{ id: string }>('select id from person limit 1');
  await engine.ask(stream, { type: 'tell', to: Array<string>(300).fill(person!.id) });
  const told = async () => (await engine.sql('select id from notice where stream = $1 order by id', [stream])).length;
  await until(async () => (await told()) > 20);
  await working.stop();
  expect(await told()).toBeLessThan(300);
  working = await engine.work();
  await until(async () => (await told()) === 300, 30_000);
  const order = await engine.sql<{ reaction: string }>('select reaction from notice where stream = $1 order by id', [
    stream,
  ]);
  expect(order.map(({ reaction }) => Number(reaction.split('/').at(-1)))).toEqual(
    Array.from({ length: 300 }, (_, n) => n),
  );
});

test('deadlines pass while the workflow leaves for continue-as-new, and none is missed', async () => {
  const stream = newSample();
  const deadlines = Array.from({ length: 12 }, (_, n) => ({ at: inMs(800 + 250 * n), does: 'whistle' as const }));
  await engine.ask(stream, { type: 'fill', deadlines });
  for (let n = 0; n < 60; n++) {
    await engine.ask(stream, { type: 'shrug' });
    await sleep(50);
  }
  await until(async () => (await engine.events(stream)).filter((type) => type === 'Whistled').length === 12);
  const runs = async () => {
    const ids = [];
    for await (const { runId } of engine.client.workflow.list({ query: `WorkflowId = "${stream}"` })) ids.push(runId);
    return ids.length;
  };
  await until(async () => (await runs()) > 1);
});

test('every history that came of this can be replayed', async () => {
  expect(await engine.replayAll()).toBeGreaterThan(5);
});
